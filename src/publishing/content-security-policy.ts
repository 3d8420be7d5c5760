import { createHash } from 'node:crypto';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { isFrozen } from './frozen-editions.ts';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
const isExternal = (attributes: string) => /\ssrc=/.test(attributes);
const isData = (attributes: string) => /type="application\/(ld\+)?json"/.test(attributes);

/** Between styles that were joined, so that what gathers the styles of many pages can take each once. */
export const styleSeam = '/**/';

/** Styles that follow each other as one: each costs a hash in the policy, which is long and cannot be compressed. */
export const withJoinedStyles = (html: string): string => html.replaceAll(/<\/style>\s*<style>/g, styleSeam);

/** A module in the page, without attributes of its own. */
const module = /<script type="module">([\s\S]*?)<\/script>/g;
/** Code that can only stand alone: it takes from other files before it runs, or gives to them. */
const standsAlone = /\bimport(?!\s*[(.])|\bexport\b/;

/**
 * The modules of a page as one, at the place of the last, for the same reason. Each stays a scope of its own, and one that
 * fails does not stop the next.
 */
export function withJoinedScripts(html: string): string {
  const codes = [...html.matchAll(module)]
    .map(([, code = '']) => code)
    .filter((code) => !standsAlone.test(code));
  if (codes.length < 2) return html;
  let left = codes.length;
  return html.replaceAll(module, (script, code: string) => {
    if (standsAlone.test(code)) return script;
    left--;
    if (left > 0) return '';
    return `<script type="module">${codes.map((one) => `(async()=>{${one}})();`).join('')}</script>`;
  });
}

/** What a page has on an element where a script puts another page of this site in a frame. */
const framesOwnPages = /\sdata-frames-own-pages(?=[\s=>])/;

/** What a page has on the element of a script that runs WebAssembly: to search literally. */
const runsWebAssembly = /\sdata-runs-webassembly(?=[\s=>])/;

/**
 * The policy for one built page: everything from this site only, inline scripts and styles only those
 * that stand in the page, by hash.
 */
export function policyFor(html: string): string {
  const scripts = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)]
    .filter(([, attributes = '']) => !isExternal(attributes) && !isData(attributes))
    .map(([, , content = '']) => hashOf(content));
  const styles = [...html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/gi)].map(([, content = '']) =>
    hashOf(content),
  );
  const unique = (hashes: string[]) => [...new Set(hashes)].sort();
  return [
    "default-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    [
      "script-src 'self'",
      ...(runsWebAssembly.test(html) ? ["'wasm-unsafe-eval'"] : []),
      ...unique(scripts),
    ].join(' '),
    ["style-src 'self'", ...unique(styles)].join(' '),
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    // blob: is the sound track of a session, put together in the browser.
    "media-src 'self' blob:",
    "manifest-src 'self'",
    // Text becomes part of a page, and an address a worker, through one door only: src/device/trusted.ts.
    "require-trusted-types-for 'script'",
    'trusted-types eigen',
    ...(framesOwnPages.test(html) ? ["frame-src 'self'"] : []),
  ].join('; ');
}

/**
 * Astro integration: puts the policy into every built page. It must run after everything that changes
 * HTML. Astro's own `security.csp` leaves Starlight's inline scripts out, hence this step.
 * `frame-ancestors` works only as a header and stands in deploy/.
 */
export function contentSecurityPolicy(): AstroIntegration {
  return {
    name: 'content-security-policy',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        let pages = 0;
        for await (const file of glob('**/*.html', { cwd: root })) {
          if (isFrozen(file)) continue;
          const path = join(root, file);
          const html = withJoinedScripts(withJoinedStyles(await readFile(path, 'utf8')));
          const meta = `<meta http-equiv="Content-Security-Policy" content="${policyFor(html)}">`;
          const withPolicy = html.replace(/<meta charset="utf-8"\s*\/?>/i, (charset) => charset + meta);
          if (withPolicy === html)
            throw new Error(`${file}: no <meta charset="utf-8"> to put the policy after.`);
          await writeFile(path, withPolicy);
          pages++;
        }
        logger.info(`policy written into ${pages} pages`);
      },
    },
  };
}
