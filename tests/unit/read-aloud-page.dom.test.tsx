import { beforeEach, describe, expect, test, vi } from 'vitest';
import { linesOf } from '@/components/read-aloud/page-lines.ts';
import { deviceVoice } from '@/device/voice.ts';

const look = {
  isShown: (element: Element) => !element.matches('.gone'),
  isInline: (element: Element) => element.matches('a, b, strong, em, span, sup'),
};

/** What is said of a page with this text, and what is marked while it is said. */
function read(html: string, title = 'Oefenen') {
  document.body.innerHTML = `<main><h1>${title}</h1><div class="prose">${html}</div><section class="trust">Bron</section></main>`;
  const lines = linesOf(document, look);
  return {
    said: lines.map(({ text }) => text).slice(1),
    marked: lines.map(({ range }) => range?.toString()).slice(1),
  };
}

describe('what there is to read aloud', () => {
  test('begins with the title', () => {
    read('');
    expect(linesOf(document, look).map(({ text }) => text)).toEqual(['Oefenen']);
  });

  test('is a sentence at a time, through links and bold words and without the numbers of sources', () => {
    const { said, marked } = read(
      '<p>Lees <a href="/">voor u</a> begint. <b>Zit</b> recht\n op.<sup aria-hidden="true">1</sup> Adem.</p>',
    );
    expect(said).toEqual(['Lees voor u begint.', 'Zit recht op.', 'Adem.']);
    expect(marked).toEqual(['Lees voor u begint.', 'Zit recht\n op.', 'Adem.']);
  });

  test('keeps blocks, items and lines apart', () => {
    const { said } = read(
      '<h2>Nodig</h2><ul><li>stoel</li><li>spiegel</li></ul><div>Een<br>twee<p>drie</p>vier</div>',
    );
    expect(said).toEqual(['Nodig', 'stoel', 'spiegel', 'Een', 'twee', 'drie', 'vier']);
  });

  test('names the number of a step, which stands in no text', () => {
    const { said, marked } = read(
      '<div class="steps"><ol><li>Zit. Adem.</li><li><p>Sta op.</p></li></ol></div>',
    );
    expect(said).toEqual(['Stap 1. Zit.', 'Adem.', 'Stap 2. Sta op.']);
    expect(marked).toEqual(['Zit.', 'Adem.', 'Sta op.']);
  });

  test('leaves out what is pressed, leads on, is hidden, or tells of edition and sources', () => {
    const { said } = read(
      `<fieldset class="side-choice"><legend>Kant?</legend><button>Links</button></fieldset><nav>Menu</nav>
      <a class="begin-session" href="/">Begin</a><div class="page-notes">Editie</div><p class="gone">Weg</p>
      <p class="section-sources">Bron: 1</p><p class="write-line">Telefoon:</p><p class="on-paper">Lees eerst</p>
      <p class="safety-brief">Stop dan. <a href="#r">Alle regels</a></p>`,
    );
    expect(said).toEqual(['Stop dan.']);
  });

  test('has what is folded, for it is opened', () => {
    const { said } = read('<details><summary><h2>Slaap</h2></summary><p>Ga op tijd.</p></details>');
    expect(said).toEqual(['Slaap', 'Ga op tijd.']);
  });

  test('tells a drawing that holds words, and no other', () => {
    const { said, marked } = read(
      `<figure class="picture"><svg><title>Weg</title><desc>Een sein gaat omhoog.</desc><text>poort</text></svg></figure>
      <figure class="picture"><svg><desc>Zit.</desc><g class="pic-letter"><text>A</text></g></svg><figcaption>Zo zit u.</figcaption></figure>`,
    );
    expect(said).toEqual(['Een sein gaat omhoog.', 'Zo zit u.']);
    expect(marked).toEqual([undefined, 'Zo zit u.']);
  });
});

describe('the voice of the device', () => {
  class Utterance {
    onstart?: () => void;
    onend?: () => void;
    onerror?: () => void;
    rate = 1;
    constructor(readonly text: string) {}
  }
  let queue: Utterance[];
  beforeEach(() => {
    queue = [];
    vi.stubGlobal('SpeechSynthesisUtterance', Utterance);
    vi.stubGlobal('speechSynthesis', {
      getVoices: () => [{ lang: 'nl-NL', localService: true }],
      speak: (utterance: Utterance) => queue.push(utterance),
      // As browsers do: what is stopped ends, or fails, afterwards.
      cancel: () => {
        for (const one of queue.splice(0)) setTimeout(() => one.onerror?.() ?? one.onend?.());
      },
    });
    return () => vi.unstubAllGlobals();
  });

  test('tells the end of what it said, but not of what was stopped', async () => {
    const events: string[] = [];
    const say = (text: string) =>
      deviceVoice.say(text, () => events.push(`${text} begint`), {
        ended: () => events.push(`${text} klaar`),
        failed: () => events.push(`${text} mislukt`),
      });
    const stop = say('een');
    queue[0]?.onstart?.();
    stop();
    say('twee');
    queue[0]?.onend?.();
    await new Promise((later) => setTimeout(later, 5));
    expect(events).toEqual(['een begint', 'twee klaar']);
  });

  test('speaks as fast as it is asked to', () => {
    deviceVoice.say('een', () => undefined, { speed: 0.65 });
    expect(queue[0]?.rate).toBe(0.65);
  });
});
