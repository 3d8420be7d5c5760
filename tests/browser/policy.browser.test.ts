import { afterAll, beforeAll, expect, test } from 'vitest';
import { tellFigures } from '../../scripts/figures.ts';
import { siteFolder } from '../../src/site.ts';
import { type Site, startSite } from './browser.ts';

/** What the policy of a page stops: as if somebody found a way to put something of their own in a page. */

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

test('script, style, frame, form and base that somebody puts in a page do nothing', async () => {
  const { page } = await site.open('/hulpmiddelen/pijnscore/');
  const done = await page.evaluate(async (folder) => {
    const worked: string[] = [];
    const tried: string[] = [];
    Object.assign(window, { mark: (what: string) => worked.push(what) });
    const attempt = (what: string, act: () => void) => {
      tried.push(what);
      try {
        act();
      } catch (error) {
        if (!(error instanceof TypeError || error instanceof EvalError)) throw error;
      }
    };
    const put = (name: string, attributes: Record<string, string>, text = '') => {
      const element = document.createElement(name);
      for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
      element.textContent = text;
      document.body.append(element);
      return element;
    };
    const mark = (what: string) => `mark(${JSON.stringify(what)})`;
    attempt('script', () => put('script', {}, mark('script')));
    attempt('script from data', () => put('script', { src: `data:text/javascript,${mark('data')}` }));
    attempt('script from blob', () =>
      put('script', { src: URL.createObjectURL(new Blob([mark('blob')], { type: 'text/javascript' })) }),
    );
    attempt('script from elsewhere', () => put('script', { src: 'https://elsewhere.example/x.js' }));
    attempt('event', () => put('img', { src: 'x', onerror: mark('event') }));
    attempt('link that is a script', () => put('a', { href: `javascript:${mark('link')}` }).click());
    attempt('text that is a script', () => {
      document.body.insertAdjacentHTML('beforeend', `<img src="x" onerror="${mark('text')}">`);
      worked.push('text was taken');
    });
    attempt('inner text', () => {
      document.createElement('p').innerHTML = '<b>x</b>';
      worked.push('inner text was taken');
    });
    attempt('written', () => {
      // As an attacker's old script would, by the name that TypeScript advises against.
      (document as unknown as { write: (text: string) => void }).write('<b>x</b>');
      worked.push('was written');
    });
    attempt('timer', () => setTimeout(mark('timer') as never, 0));
    attempt('worker', () => {
      new Worker(URL.createObjectURL(new Blob([''], { type: 'text/javascript' })));
      worked.push('worker began');
    });
    attempt('a second door', () => {
      (
        window as never as { trustedTypes: { createPolicy: (name: string, rules: object) => void } }
      ).trustedTypes.createPolicy('ander', {});
      worked.push('second door');
    });
    attempt('style', () => {
      put('style', {}, 'h1 { color: rgb(1, 2, 3) }');
      const heading = document.querySelector('h1');
      if (heading && getComputedStyle(heading).color === 'rgb(1, 2, 3)') worked.push('style');
    });
    attempt('style of an element', () => {
      if (getComputedStyle(put('p', { style: 'color: rgb(1, 2, 3)' })).color === 'rgb(1, 2, 3)')
        worked.push('style of an element');
    });
    attempt('base', () => {
      put('base', { href: 'https://elsewhere.example/' });
      if (!document.baseURI.startsWith(location.origin)) worked.push('base');
    });
    attempt('frame', () => put('iframe', { src: `${folder}/pijn/` }));
    attempt('frame with text', () => put('iframe', { srcdoc: `<script>parent.${mark('frame')}</script>` }));
    attempt('object', () => put('object', { data: `${folder}/pijn/` }));
    attempt('form', () => {
      const form = put('form', { action: 'https://elsewhere.example/', target: '_self' });
      if (form instanceof HTMLFormElement) form.submit();
    });
    attempt('request', () => {
      fetch('https://elsewhere.example/').then(
        () => worked.push('request'),
        () => undefined,
      );
    });
    // Each of them had its time: this comes after what they would have brought.
    await new Promise((resolve) => {
      const image = new Image();
      image.onload = resolve;
      image.onerror = resolve;
      image.src = `${folder}/icoon.svg`;
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    for (const frame of document.querySelectorAll('iframe'))
      if (frame.contentDocument?.querySelector('h1')) worked.push('frame');
    return { tried, worked };
  }, siteFolder);
  tellFigures('ways to put code in a page', { tried: done.tried.length, worked: done.worked.length });
  expect(done.worked).toEqual([]);
  expect(page.url()).toBe(`${site.address}/hulpmiddelen/pijnscore/`);
});
