import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dist, readPage, readPages } from '../built-site.ts';

/** What the site says of itself must be so: read from the built pages, so that a statement cannot grow old. */

const pages = readPages();
const textOf = (path: string) =>
  readPage(path).document.querySelector('.prose')?.textContent?.replace(/\s+/g, ' ') ?? '';
const accessibility = readPage('/over/toegankelijkheid/').document;

/** Lists between a heading of the accessibility page and the next one. */
function listsBelow(id: string): Element[] {
  const lists: Element[] = [];
  let element = accessibility.getElementById(id)?.nextElementSibling;
  while (element && element.tagName !== 'H2') {
    if (element.tagName === 'UL') lists.push(element);
    element = element.nextElementSibling;
  }
  return lists;
}

describe('the accessibility statement', () => {
  const [tools, comfort] = listsBelow('zonder-javascript');

  test('names every page with a tool that needs JavaScript, and no other', () => {
    // A tool has a script of its own file, or a place that one comes to; what only helps on a page stands in it or is a filter.
    const needing = pages.filter(
      ({ document }) =>
        document.querySelector('script[src], .tool-place') && !document.querySelector('.filter[hidden]'),
    );
    // Behind a full stop stands what there is instead.
    const named = [...(tools?.querySelectorAll('li') ?? [])].flatMap((item) => {
      const end = item.innerHTML.indexOf('. ');
      return [...item.querySelectorAll('a')]
        .filter((link) => item.innerHTML.indexOf(link.outerHTML) < end)
        .map((link) => link.getAttribute('href'));
    });
    expect(named.sort()).toEqual(needing.map(({ path }) => path).sort());
  });

  test('says where a filter, a moving picture and an explained word are missed', () => {
    for (const { path, document } of pages)
      if (document.querySelector('.filter[hidden]'))
        expect(comfort?.querySelector(`a[href="${path}"]`), path).toBeTruthy();
    expect(pages.some(({ document }) => document.querySelector('[data-movement]'))).toBe(true);
    expect(comfort?.textContent).toContain('niets beweegt');
    expect(comfort?.querySelector('a[href="/begrippen/"]')).toBeTruthy();
  });

  test('says what there is to see and to hear, as many as there are', () => {
    const [list] = listsBelow('beeld-en-geluid');
    const drawn = new Set(
      [...readPage('/over/tekeningen/').document.querySelectorAll('.picture.movement')].map(({ id }) => id),
    );
    const sounds = globSync('stem/*.mp3', { cwd: dist }).length;
    expect(list?.textContent).toContain(`${globSync('src/content/movements/*.yaml').length} tekeningen`);
    expect(drawn.size).toBeGreaterThan(0);
    expect(sounds).toBeGreaterThan(0);
    expect(textOf('/over/toegankelijkheid/')).not.toMatch(/geen (plaatjes|tekeningen|geluid)/);
  });

  test('is right that there is no film, and that nothing sounds or moves by itself', () => {
    expect(textOf('/over/toegankelijkheid/')).toContain('geen film');
    const found = pages.filter(({ document }) =>
      document.querySelector(
        'video, iframe, embed, object, audio:not([controls][preload="none"]), [autoplay], marquee, animate',
      ),
    );
    expect(found.map(({ path }) => path)).toEqual([]);
  });
});

describe('the privacy statement', () => {
  const text = textOf('/over/privacy/');
  const using = (facility: RegExp) =>
    globSync('src/**/*.{ts,tsx,astro}').filter((file) => facility.test(readFileSync(file, 'utf8')));

  test('tells of everything that the browser fetches after the page itself', () => {
    const told = {
      'src/components/catalogue/side-by-side.ts':
        'U zet meetinstrumenten naast elkaar of bewaart een lijst ervan.',
      'src/components/catalogue/source-choices.ts': 'U kiest uit de bronnen of neemt ze mee.',
      'src/components/citation/cited-page.ts': 'U laat een verwijzing maken.',
      'src/components/illustrations/MovementPicture.astro': 'U laat een tekening bewegen.',
      'src/components/illustrations/playing-movement.ts': 'U laat een tekening bewegen.',
      'src/components/print-choice/PrintChoice.astro': 'U drukt op “Print”.',
      'src/components/print-choice/SheetsTogether.astro': 'U drukt op “Print”.',
      'src/components/prose/Term.astro': 'U drukt op een woord met uitleg.',
      'src/components/read-aloud/ReadAloud.astro': 'U drukt op “Lees voor”.',
      'src/components/referral-card/exercise-pictures.ts': 'welke tekeningen u daarbij krijgt',
      'src/components/referral-card/open-maker.ts': 'U maakt een programma of verwijskaart.',
      'src/components/search/SearchTool.astro':
        'Het zoekprogramma komt van deze site, zodra u in het zoekveld staat.',
      'src/components/search/engine.ts': 'Uw browser haalt daarvoor een lijst met woorden op',
      'src/components/search/literal/LiteralSearchTool.astro':
        'Wat daar zoekt, komt zodra u in dat zoekveld staat.',
      'src/components/search/literal/engine.ts': 'Uw browser haalt dan een zoekprogramma op bij deze site',
      'src/components/session-timer/prepare.ts': 'U zet een sessie klaar.',
      'src/components/session-timer/room/ready-session.ts': 'welke oefening u koos',
      'src/components/session-timer/sound-sample.ts': 'welke zinnen u hoort',
      'src/components/tool/come-at-touch.ts': 'De host ziet dat u begint',
      'src/offline/keeper.ts': 'U zet de site op uw apparaat.',
      'src/offline/worker.ts': 'U zet de site op uw apparaat.',
      // Asks whether the site is there at all: for the page that is open already.
      'src/device/load-once.ts': 'welke pagina u opent',
      // For who calls it, each of which stands here.
      'src/device/fetch-file.ts': 'welke pagina u opent',
    };
    // A script whose address is known only in the browser fetches what it likes.
    expect(using(/\b(fetch|fetchFile|getSound)\(|import\(\/\* @vite-ignore/).sort()).toEqual(
      Object.keys(told).sort(),
    );
    for (const sentence of Object.values(told)) expect(text).toContain(sentence);
  });

  test('tells of everything that is kept on the device or in the tab', () => {
    const told = {
      'src/components/illustrations/MovementPicture.astro': 'Kiest u bij de tekeningen links of rechts?',
      'src/components/my-exercises/kept/open-kept.tsx': 'Ook de oefeningen van uw behandelaar kunt u bewaren',
      'src/components/my-exercises/open-exercises.ts': 'Ook de oefeningen van uw behandelaar kunt u bewaren',
      'src/components/pain-scale/PainScale.tsx': 'Dat geldt ook voor waar u gebleven was.',
      'src/components/pain-scale/log/browser-log.ts': 'uw pijnscores',
      'src/components/prose/show-today.ts': 'Vandaag',
      'src/components/relapse-plan/RelapsePlanTool.astro': 'uw plan',
      'src/components/relapse-plan/open-plan.tsx': 'uw plan',
      'src/components/session-timer/SessionTimer.tsx': 'kunt u uw keuzes laten onthouden',
      'src/components/session-timer/room/Beneath.tsx': 'Waar u in een sessie bent',
      'src/components/session-timer/room/PainBefore.tsx': 'Waar u in een sessie bent',
      'src/components/session-timer/room/Room.tsx': 'Waar u in een sessie bent',
      'src/components/session-timer/room/ready-session.ts': 'Waar u in een sessie bent',
      'src/components/session-timer/room/records.ts': 'uw sessies',
      'src/components/worksheet/WorksheetTool.astro': 'uw werkbladen',
      'src/components/worksheet/open-worksheet.tsx': 'uw werkbladen',
      'src/offline/on-device.ts': 'In uw browser staan dan de onderwerpen die u koos',
    };
    const keeping = using(
      /browserStorage\(|localStorage\.|browserMemory\b|browserTab\(|browserTabMemory\b|sessionStorage\.|serviceWorker\.register\(/,
    );
    expect(keeping.filter((file) => !file.startsWith('src/device/')).sort()).toEqual(
      Object.keys(told).sort(),
    );
    for (const sentence of Object.values(told)) expect(text).toContain(sentence);
  });
});

test('a page says that no professional looked at the texts only as long as none did', () => {
  const judged = pages.filter(({ document }) =>
    /Beoordeeld door .+ op \d/.test(document.querySelector('.trust-line')?.textContent ?? ''),
  );
  const saying = pages.filter(({ document }) =>
    /nog geen zorgverlener (naar|heeft)|Nog geen zorgverlener heeft/i.test(
      document.querySelector('.prose')?.textContent ?? '',
    ),
  );
  expect(saying.length).toBeGreaterThan(0);
  if (judged.length > 0) expect(saying.map(({ path }) => path)).toEqual([]);
});
