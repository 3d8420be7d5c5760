import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { clinic as ownCopy } from '@/clinic.ts';
import { clinicShelf, holdings } from '@/content.config.ts';
import { AuthorMistakes, sentenceOf } from '@/mistakes/mistake.ts';
import { filesOf, mistakesInNames, mistakesInText, mistakesOn, type Shelf } from '@/mistakes/shelf.ts';

const shelves: Readonly<Record<string, Shelf>> = { ...holdings, clinicShelf };
const shelfOf = (file: string): Shelf => {
  const shelf = Object.values(shelves).find((one) =>
    'folder' in one ? file.startsWith(`${one.folder}/`) : file === ('list' in one ? one.list : one.file),
  );
  if (!shelf) throw new Error(`${file} is in no collection.`);
  return shelf;
};

/** What an author is told about a file with this text. */
const told = async (file: string, text: string): Promise<string[]> =>
  (await mistakesInText(file, text, shelfOf(file))).map(sentenceOf);

/** The text of a file with one change. */
function changed(file: string, from: string | RegExp, to: string): string {
  const text = readFileSync(file, 'utf8');
  const after = text.replace(from, to);
  if (after === text) throw new Error(`${file} does not hold ${from}`);
  return after;
}

test('what stands there now is without mistakes', async () => {
  expect((await Promise.all(Object.values(shelves).map(mistakesOn))).flat().map(sentenceOf)).toEqual([]);
});

const been = 'src/content/docs/spiegeltherapie/been.mdx';
const griffin = 'src/content/sources/griffin-2017.yaml';
const trainings = 'src/content/trainings.yaml';
const short = 'src/content/short-addresses.yaml';
const programme = 'src/content/programmes/been.yaml';
const spoken = 'src/content/spoken-lines.yaml';
const metaphor = 'src/content/metaphors/rust-roest.yaml';
const instrument = 'src/content/instruments/copm.yaml';
const publication = 'src/content/publications/spiegeltherapie.yaml';
const exercise = 'src/content/exercises/handdoek-samendrukken.yaml';
const pose = 'src/content/poses/balletje-voet.yaml';
const movement = 'src/content/movements/arm-hoger.yaml';
const safety = 'src/content/safety/oefeningen.yaml';
const worksheet = 'src/content/worksheets/opbouwschema.yaml';
const term = 'src/content/terms/act.yaml';
const alike = 'src/content/alike-words.yaml';
const forPatients = 'src/content/for-patients.yaml';
const help = 'src/content/help-first.yaml';
const i18n = 'src/content/i18n/nl.json';
const editions = 'ledger/editions.yaml';
const clinic = 'src/content/clinic.yaml';
const moved = 'src/content/moved-addresses.yaml';

/** A mistake in a file, how it is made, and all that the author is told, word for word. A new one is a row. */
const table: [mistake: string, file: string, from: string | RegExp, to: string, ...told: string[]][] = [
  [
    'a page without description',
    been,
    /^description:.*\n/m,
    '',
    'src/content/docs/spiegeltherapie/been.mdx, regel 2, veld "description": Elke pagina heeft een "description": één zin die zegt wat de lezer hier vindt.',
  ],
  [
    'a page without publication',
    been,
    /^publication:.*\n/m,
    '',
    'src/content/docs/spiegeltherapie/been.mdx, regel 2, veld "publication": Dit veld ontbreekt: schrijf hier tekst.',
  ],
  [
    'a page without title',
    been,
    /^title:.*\n/m,
    '',
    'src/content/docs/spiegeltherapie/been.mdx, regel 2, veld "title": Dit veld ontbreekt: schrijf hier tekst.',
  ],
  [
    'a page with a misspelled place in the menu',
    been,
    /^sidebar:\n {2}order:/m,
    'sidebar:\n  ordre:',
    'src/content/docs/spiegeltherapie/been.mdx, regel 7, veld "sidebar", "ordre": Dit veld bestaat niet. Bedoelt u "order"? Haal het anders weg.',
  ],
  [
    'a page with an unknown part of its head',
    been,
    /^sidebar:/m,
    'head:\n  - tag: meta\n    attributen: { name: robots }\nsidebar:',
    'src/content/docs/spiegeltherapie/been.mdx, regel 8, veld "head", nummer 1, "attributen": Dit veld bestaat niet: haal het weg. Wat hier wel kan: tag, attrs, content.',
  ],
  [
    'a page with a misspelled level in its contents',
    been,
    /^sidebar:/m,
    'tableOfContents:\n  maxHeadinglevel: 2\nsidebar:',
    'src/content/docs/spiegeltherapie/been.mdx, regel 7, veld "tableOfContents", "maxHeadinglevel": Dit veld bestaat niet. Bedoelt u "maxHeadingLevel"? Haal het anders weg.',
  ],
  [
    'a page without sources',
    been,
    /^sources:(.*\n)(?:\s+- .*\n)*/m,
    '',
    'src/content/docs/spiegeltherapie/been.mdx, regel 2, veld "sources": Elke pagina noemt haar bronnen: een lijst "sources" met bestandsnamen uit src/content/sources.',
  ],
  [
    'a page with a source that is not there',
    been,
    /^sources: \[/m,
    'sources: [bestaat-niet, ',
    'src/content/docs/spiegeltherapie/been.mdx, regel 5, veld "sources", nummer 1: "bestaat-niet" bestaat niet. Maak src/content/sources/bestaat-niet.yaml of kies een naam die er is.',
  ],
  [
    'a page with an unknown field',
    been,
    /^title:/m,
    'titel: x\ntitle:',
    'src/content/docs/spiegeltherapie/been.mdx, regel 2, veld "titel": Dit veld bestaat niet. Bedoelt u "title"? Haal het anders weg.',
  ],
  [
    'a page with a field far from any',
    been,
    /^title:/m,
    'bladiebla: x\ntitle:',
    'src/content/docs/spiegeltherapie/been.mdx, regel 2, veld "bladiebla": Dit veld bestaat niet: haal het weg. Wat hier wel kan: title, description, editUrl, head, tableOfContents, template, hero, lastUpdated, prev, next, sidebar, banner, pagefind, draft, publication, sources, kind, shape, audience, searchWords, sectionSearchWords, foundLast, hasSearchField, wholePublication, repeats.',
  ],
  [
    'a description that is too short',
    been,
    /^description:.*$/m,
    'description: Te kort.',
    'src/content/docs/spiegeltherapie/been.mdx, regel 3, veld "description": Maak van "description" een hele zin (minstens 20 tekens).',
  ],
  [
    'a title with a colon',
    been,
    /^title:.*$/m,
    'title: Pijn: wat nu',
    'src/content/docs/spiegeltherapie/been.mdx, regel 2: Staat er een dubbele punt in de tekst? Zet de hele tekst dan tussen aanhalingstekens.',
  ],
  [
    'a page without front matter',
    been,
    /^---\n/,
    '',
    'src/content/docs/spiegeltherapie/been.mdx, regel 1: Begin de pagina met haar gegevens: een regel ---, dan "title" en de rest, dan weer een regel ---.',
  ],
  [
    'a word for yes',
    been,
    /^title:/m,
    'repeats: ja\ntitle:',
    'src/content/docs/spiegeltherapie/been.mdx, regel 2, veld "repeats": Hier hoort true of false, zonder aanhalingstekens.',
  ],
  [
    'a tab',
    been,
    /^title:/m,
    'sidebar:\n\torder: 3\ntitle:',
    'src/content/docs/spiegeltherapie/been.mdx, regel 3: Spring in met spaties, niet met een tab.',
  ],
  [
    'a field twice',
    been,
    /^title:/m,
    'title: Twee keer\ntitle:',
    'src/content/docs/spiegeltherapie/been.mdx, regel 3: Dit veld staat er twee keer: haal er een weg.',
  ],
  [
    'an unknown kind of page',
    been,
    /^kind:.*$/m,
    'kind: oefenning',
    'src/content/docs/spiegeltherapie/been.mdx, regel 9, veld "kind": "oefenning" kan hier niet. Bedoelt u "oefening"? Of kies een van: uitleg, oefening, instrument, metafoor, scholing, hulpmiddel.',
  ],
  [
    'a wrong address of a patient page',
    forPatients,
    '[/pijn/slaap/]',
    '[pijn/slaap]',
    'src/content/for-patients.yaml, regel 21, rij "5-6", veld "pages", nummer 1: Schrijf een adres op deze site met een / aan beide kanten.',
  ],
  [
    'a patient page that is not there',
    forPatients,
    '[/pijn/slaap/]',
    '[/pijn/slapeloos/]',
    'src/content/for-patients.yaml, regel 21, rij "5-6", veld "pages", nummer 1: De pagina /pijn/slapeloos/ bestaat niet. Kies een adres van een pagina in src/content/docs.',
  ],
  [
    'a section with nothing for patients and no reason why',
    forPatients,
    'pages: [/pijn/werk/]',
    'pages: []',
    'src/content/for-patients.yaml, regel 25, rij "5-9": Noem bij "pages" een pagina voor de patiënt, of zeg bij "whyNot" waarom die er niet is. Eén van de twee.',
  ],
  [
    'a source of an unknown kind',
    griffin,
    /^kind:.*$/m,
    'kind: artikkel',
    'src/content/sources/griffin-2017.yaml, regel 1, veld "kind": "artikkel" kan hier niet. Bedoelt u "artikel"? Of kies een van: handleiding, handreiking, brochure, artikel, onderzoek, overzicht, richtlijn, wet, boek, film, website.',
  ],
  [
    'a source with an unknown field',
    griffin,
    /^kind:/m,
    'doi: x\nkind:',
    'src/content/sources/griffin-2017.yaml, regel 1, veld "doi": Dit veld bestaat niet: haal het weg. Wat hier wel kan: kind, authors, short, year, title, container, url, language, read, use, note.',
  ],
  [
    'a year between quotes',
    griffin,
    /^year: (.*)$/m,
    'year: "$1"',
    'src/content/sources/griffin-2017.yaml, regel 4, veld "year": Hier hoort een getal, zonder aanhalingstekens.',
  ],
  [
    'a year as a title',
    griffin,
    /^title:.*$/m,
    'title: 2017',
    'src/content/sources/griffin-2017.yaml, regel 5, veld "title": Hier hoort tekst: zet wat er staat tussen aanhalingstekens.',
  ],
  [
    'an address without https',
    griffin,
    /^url: .*$/m,
    'url: www.voorbeeld.nl',
    'src/content/sources/griffin-2017.yaml, regel 7, veld "url": Schrijf het hele adres, met https:// ervoor.',
  ],
  [
    'a language that is empty',
    griffin,
    /^language:.*$/m,
    'language:',
    'src/content/sources/griffin-2017.yaml, regel 8, veld "language": Dit veld is leeg: kies een van: nl, en, de, fr.',
  ],
  [
    'a quote that is not closed',
    griffin,
    /^title:.*$/m,
    'title: "Effects',
    'src/content/sources/griffin-2017.yaml, regel 5: Het aanhalingsteken op deze regel heeft geen eind. Zet er een achter, of zet de hele tekst tussen dubbele aanhalingstekens.',
  ],
  [
    'an empty file',
    griffin,
    /^[\s\S]*$/,
    '',
    'src/content/sources/griffin-2017.yaml: Zet hier velden: op elke regel een naam, een dubbele punt en wat u wilt zeggen.',
  ],
  [
    'a text in place of fields',
    griffin,
    /^[\s\S]*$/,
    'zomaar tekst\n',
    'src/content/sources/griffin-2017.yaml: Zet hier velden: op elke regel een naam, een dubbele punt en wat u wilt zeggen.',
  ],
  [
    'a worksheet with a question under a name that cannot be kept',
    worksheet,
    '- id: waarom',
    '- id: Waarom dit telt',
    'src/content/worksheets/opbouwschema.yaml, regel 10, veld "parts", nummer 1, "questions", nummer 2, "id": Gebruik kleine letters. Verander deze naam nooit: wat mensen bewaarden, staat eronder.',
  ],
  [
    'a worksheet with a question without label',
    worksheet,
    /^ {8}label: Waarom dat voor mij telt\n/m,
    '',
    'src/content/worksheets/opbouwschema.yaml, regel 10, veld "parts", nummer 1, "questions", nummer 2, "label": Dit veld ontbreekt: schrijf hier tekst.',
  ],
  [
    'a worksheet with a part of a kind that is none',
    worksheet,
    'kind: tabel',
    'kind: lijst',
    'src/content/worksheets/opbouwschema.yaml, regel 12, veld "parts", nummer 2, "kind": "lijst" kan hier niet: kies een van: vragen, tabel.',
  ],
  [
    'a training without id',
    trainings,
    /^- id: graded-activity-pro-education\n {2}/m,
    '- ',
    'src/content/trainings.yaml, regel 2, rij 1, veld "id": Dit veld ontbreekt: schrijf hier tekst.',
  ],
  [
    'a training with an id that another has',
    trainings,
    /^- id: (?!graded-activity-pro-education).*$/m,
    '- id: graded-activity-pro-education',
    'src/content/trainings.yaml, regel 7, rij "graded-activity-pro-education", veld "id": Deze naam staat al op regel 2: geef een van de twee een andere.',
  ],
  [
    'a training with a bad id',
    trainings,
    'id: graded-activity-pro-education',
    'id: Graded Activity',
    'src/content/trainings.yaml, regel 2, rij "Graded Activity", veld "id": Gebruik voor "id" kleine letters, cijfers en streepjes.',
  ],
  [
    'a provider of trainings without address',
    'src/content/training-providers.yaml',
    / {2}url: https:\/\/www\.denkfysio.*\n/,
    '',
    'src/content/training-providers.yaml, regel 3, rij "denkfysio", veld "url": Dit veld ontbreekt: schrijf hier tekst.',
  ],
  [
    'a list that is none',
    trainings,
    /^[\s\S]*$/,
    'graded:\n  title: x\n',
    'src/content/trainings.yaml: Dit bestand hoort een lijst te zijn: begin elke rij met een streepje (- ).',
  ],
  [
    'a list file that is empty',
    trainings,
    /^[\s\S]*$/,
    '# niets\n',
    'src/content/trainings.yaml: Dit bestand hoort een lijst te zijn: begin elke rij met een streepje (- ).',
  ],
  [
    'a row that is a word',
    trainings,
    /^- id: graded/m,
    '- losse tekst\n- id: graded',
    'src/content/trainings.yaml, regel 2: Rij 1 heeft geen velden. Zet hier velden: op elke regel een naam, een dubbele punt en wat u wilt zeggen.',
  ],
  [
    'a bad short address',
    short,
    'to: /spiegeltherapie/been/',
    'to: spiegeltherapie/been',
    'src/content/short-addresses.yaml, regel 4, rij "been", veld "to": Schrijf een adres op deze site met een / aan beide kanten: /pijn/slaap/.',
  ],
  [
    'a short address that is too long',
    short,
    'id: been,',
    'id: dit-is-een-veel-te-lang-adres,',
    'src/content/short-addresses.yaml, regel 4, rij "dit-is-een-veel-te-lang-adres", veld "id": Een kort adres heeft hoogstens 16 tekens.',
  ],
  [
    'a programme with an unknown line',
    programme,
    'line: tenen,',
    'line: bestaat-niet,',
    'src/content/programmes/been.yaml, regel 9, veld "round", nummer 3, "line": De regel "bestaat-niet" bestaat niet. Zet hem in src/content/spoken-lines.yaml of kies een regel die er is.',
  ],
  [
    'a programme of an unknown form',
    programme,
    /^form:.*$/m,
    'form: spiegl',
    'src/content/programmes/been.yaml, regel 1, veld "form": "spiegl" kan hier niet. Bedoelt u "spiegel"? Of kies een van: spiegel, scherm, tellen, liggen.',
  ],
  [
    'a moment that is too short',
    programme,
    /seconds: \d+/,
    'seconds: 5',
    'src/content/programmes/been.yaml, regel 5, veld "start", "seconds": Dit getal is te klein: schrijf 15 of meer.',
  ],
  [
    'a programme without movements',
    programme,
    /^round:\n(?: {2}.*\n)*/m,
    'round: []\n',
    'src/content/programmes/been.yaml, regel 6, veld "round": Noem bij "round" minstens één beweging.',
  ],
  [
    'a spoken line without recording',
    spoken,
    'file: tenen.mp3',
    'file: weg.mp3',
    'src/content/spoken-lines.yaml, regel 74, rij "tenen", veld "file": De opname public/stem/weg.mp3 bestaat niet. Zet hem daar, of maak hem met "node scripts/make-clips.ts".',
  ],
  [
    'a metaphor with an unknown intervention',
    metaphor,
    /^interventions:\n {2}- .*$/m,
    'interventions:\n  - bestaat-niet',
    'src/content/metaphors/rust-roest.yaml, regel 24, veld "interventions", nummer 1: "bestaat-niet" bestaat niet. Maak src/content/interventions/bestaat-niet.yaml of kies een naam die er is.',
  ],
  [
    'a metaphor without a title for the patient',
    metaphor,
    /^storyTitle:.*\n/m,
    '',
    'src/content/metaphors/rust-roest.yaml, regel 1, veld "storyTitle": Geef het verhaal een titel voor de patiënt: het beeld in gewone woorden.',
  ],
  [
    'a metaphor without a drawing',
    metaphor,
    /^picture:.*\n/m,
    '',
    'src/content/metaphors/rust-roest.yaml, regel 1, veld "picture": Elke metafoor heeft een tekening: noem een bestand uit src/components/illustrations/metaphors, zonder .astro.',
  ],
  [
    'a metaphor with a drawing that is not there',
    metaphor,
    /^picture:.*$/m,
    'picture: fiets',
    'src/content/metaphors/rust-roest.yaml, regel 5, veld "picture": "fiets" bestaat niet. Maak src/components/illustrations/metaphors/fiets.astro of kies een naam die er is.',
  ],
  [
    'a metaphor whose drawing has no words',
    metaphor,
    /^alt:.*\n/m,
    '',
    'src/content/metaphors/rust-roest.yaml, regel 1, veld "alt": Zeg in één of 2 zinnen wat de tekening laat zien, voor wie die niet ziet.',
  ],
  [
    'an instrument with an unknown domain',
    instrument,
    /^domain:.*$/m,
    'domain: onzin',
    'src/content/instruments/copm.yaml, regel 3, veld "domain": "onzin" kan hier niet: kies een van: participatie, activiteiten, functies, persoonlijke-factoren, omgeving.',
  ],
  [
    'an instrument that measures what is not in the list',
    instrument,
    /^constructs:.*$/m,
    'constructs: [onzin]',
    'src/content/instruments/copm.yaml, regel 5, veld "constructs", nummer 1: "onzin" bestaat niet. Maak src/content/constructs/onzin.yaml of kies een naam die er is.',
  ],
  [
    'an instrument with its number of items in words',
    'src/content/instruments/pcs.yaml',
    /^itemCount:.*$/m,
    'itemCount: dertien',
    'src/content/instruments/pcs.yaml, regel 10, veld "itemCount": Schrijf een heel getal groter dan 0. Meer woorden kunnen bij "items".',
  ],
  [
    'a study with the address of its DOI',
    instrument,
    /^ {2}doi:.*$/m,
    '  doi: https://doi.org/10.1191/x',
    'src/content/instruments/copm.yaml, regel 31, veld "study", "doi": Schrijf de DOI zonder adres ervoor, bijvoorbeeld "10.1191/0269215504cr746oa".',
  ],
  [
    'something that is measured under one name only',
    'src/content/constructs/slaap.yaml',
    /^synonyms:[\s\S]*/m,
    'synonyms: []\n',
    'src/content/constructs/slaap.yaml, regel 2, veld "synonyms": Noem minstens één ander woord waarmee mensen dit zoeken, Nederlands of Engels.',
  ],
  [
    'an instrument with a wrong section',
    instrument,
    /^section:.*$/m,
    'section: par. 3',
    'src/content/instruments/copm.yaml, regel 24, veld "section": Schrijf het nummer van de paragraaf met een streepje, bijvoorbeeld "3-3".',
  ],
  [
    'a section as a number',
    instrument,
    /^section:.*$/m,
    'section: 3',
    'src/content/instruments/copm.yaml, regel 24, veld "section": Schrijf het nummer van de paragraaf met een streepje, bijvoorbeeld "3-3".',
  ],
  [
    'an intervention with a technique that no training has',
    'src/content/interventions/act.yaml',
    /^techniques:.*$/m,
    'techniques: [GA]',
    'src/content/interventions/act.yaml, regel 14, veld "techniques", nummer 1: "GA" kan hier niet: kies een van: Graded Activity, Graded Exposure, ACT, Pijneducatie, ET en pijn, Balans, Opbouw en veerkracht in Activiteiten, Bekrachtigende benaderingswijzen, Arbeid, Slaap.',
  ],
  [
    'a publication without edition',
    publication,
    /^edition:.*\n/m,
    '',
    'src/content/publications/spiegeltherapie.yaml, regel 1, veld "edition": Schrijf de editie als "jaar.nummer" tussen aanhalingstekens, bijvoorbeeld "2026.1".',
  ],
  [
    'an edition without quotes',
    publication,
    /^edition:.*$/m,
    'edition: 2026.1',
    'src/content/publications/spiegeltherapie.yaml, regel 3, veld "edition": Schrijf de editie als "jaar.nummer" tussen aanhalingstekens, bijvoorbeeld "2026.1".',
  ],
  [
    'a date in words',
    publication,
    /^date:.*$/m,
    'date: 20 november 2026',
    'src/content/publications/spiegeltherapie.yaml, regel 4, veld "date": Schrijf de datum als jjjj-mm-dd, bijvoorbeeld 2026-11-20.',
  ],
  [
    'a publication without sources',
    publication,
    /^sources:(.*\n)(?:\s+- .*\n)*/m,
    'sources: []\n',
    'src/content/publications/spiegeltherapie.yaml, regel 8, veld "sources": Noem minstens één bron uit src/content/sources.',
  ],
  [
    'a review without a name',
    publication,
    /^review:.*\n(?: {2}.*\n)*/m,
    'review: { state: reviewed }\n',
    'src/content/publications/spiegeltherapie.yaml, regel 5, veld "review", "by": Dit veld ontbreekt: schrijf hier tekst.',
    'src/content/publications/spiegeltherapie.yaml, regel 5, veld "review", "date": Schrijf de datum als jjjj-mm-dd, bijvoorbeeld 2026-11-20.',
  ],
  [
    'a review of an unknown state',
    publication,
    /^review:.*\n(?: {2}.*\n)*/m,
    'review: { state: klaar }\n',
    'src/content/publications/spiegeltherapie.yaml, regel 5, veld "review", "state": "klaar" kan hier niet: kies een van: not-reviewed, reviewed.',
  ],
  [
    'an exercise step with a colon',
    exercise,
    /^steps:\n {2}- .*$/m,
    'steps:\n  - Let op: buig uw been',
    'src/content/exercises/handdoek-samendrukken.yaml, regel 10, veld "steps", nummer 1: Hier hoort één tekst. Staat er een dubbele punt in de zin? Zet de hele zin dan tussen aanhalingstekens.',
  ],
  [
    'an exercise without steps',
    exercise,
    /^steps:\n(?: {2}.*\n)*/m,
    'steps: []\n',
    'src/content/exercises/handdoek-samendrukken.yaml, regel 9, veld "steps": De lijst is te kort: noem er minstens 1.',
  ],
  [
    'an exercise with half a repetition',
    exercise,
    /^repetitions:.*$/m,
    'repetitions: 2.5',
    'src/content/exercises/handdoek-samendrukken.yaml, regel 15, veld "repetitions": Hier hoort een heel getal, zonder aanhalingstekens.',
  ],
  [
    'an exercise with a number in a step',
    exercise,
    'Doe dit {herhalingen}',
    'Doe dit 12 keer',
    'src/content/exercises/handdoek-samendrukken.yaml, regel 13, veld "steps", nummer 4: Een getal in een stap komt uit de dosis. Zet op die plek {herhalingen}, {minuten}, {vasthouden}, {series}, {rust}.',
  ],
  [
    'an exercise with a misspelled place for a number',
    exercise,
    '{vasthouden}',
    '{vasthoudn}',
    'src/content/exercises/handdoek-samendrukken.yaml, regel 11, veld "steps", nummer 2: Tussen accolades kan alleen {herhalingen}, {minuten}, {vasthouden}, {series}, {rust}.',
  ],
  [
    'an exercise done more often than the voice counts',
    exercise,
    /^repetitions:.*$/m,
    'repetitions: 50',
    'src/content/exercises/handdoek-samendrukken.yaml, regel 15, veld "repetitions": Dit getal is te groot: schrijf 20 of minder.',
  ],
  [
    'an exercise with zero repetitions',
    exercise,
    /^repetitions:.*$/m,
    'repetitions: 0',
    'src/content/exercises/handdoek-samendrukken.yaml, regel 15, veld "repetitions": Dit getal is te klein: schrijf 1 of meer.',
  ],
  [
    'an exercise in a position that is not in the list',
    exercise,
    /^position:.*$/m,
    'position: hangend',
    'src/content/exercises/handdoek-samendrukken.yaml, regel 24, veld "position": "hangend" kan hier niet: kies een van: rug, buik, zij, stoel.',
  ],
  [
    'a joint bent too far',
    pose,
    /knee: -?\d+/,
    'knee: 200',
    'src/content/poses/balletje-voet.yaml, regel 3, veld "leg", "sound", "knee": knee: een getal van 0 tot 140 graden (zo ver gaat het gewricht).',
  ],
  [
    'an unknown joint',
    pose,
    /knee: /,
    'knie: ',
    'src/content/poses/balletje-voet.yaml, regel 3, veld "leg", "sound", "knie": Dit veld bestaat niet. Bedoelt u "knee"? Haal het anders weg.',
  ],
  [
    'a movement of five poses',
    movement,
    /^poses:.*$/m,
    'poses: [balletje-voet, balletje-voet, balletje-voet, balletje-voet, balletje-voet]',
    'src/content/movements/arm-hoger.yaml, regel 12, veld "poses": poses: noem 1 houding, 2 (heen en terug), 3 of 4 (een rondje).',
  ],
  [
    'a thing at an unknown place',
    movement,
    /^title:/m,
    'gaze: knie\ntitle:',
    'src/content/movements/arm-hoger.yaml, regel 1, veld "gaze": "knie" kan hier niet: kies een van: knie-stomp, scheen-stomp, einde-stomp, voorbij-stomp, bovenbeen-stomp, bovenbeen-gezond, knie-gezond, enkel-gezond, voet-gezond, zool-gezond, tenen-gezond, hand-gezond, palm-gezond, handen, heupen.',
  ],
  [
    'safety without 112',
    safety,
    /^(brief:\n(?: {2}.*\n)*? {2}call:).*$/m,
    '$1 Bel uw huisarts.',
    'src/content/safety/oefeningen.yaml, regel 42, veld "brief", "call": Zeg bij "brief.call" wanneer iemand 112 belt.',
  ],
  [
    'a term without plain words',
    term,
    /^plain:.*\n(?: {2}.*\n)*/m,
    '',
    'src/content/terms/act.yaml, regel 1, veld "plain": Dit veld ontbreekt: schrijf hier tekst.',
  ],
  [
    'words alike with one word',
    alike,
    'words: [arts, dokter, huisarts, specialist, behandelaar]',
    'words: [arts]',
    'src/content/alike-words.yaml, regel 4, rij "arts", veld "words": Schrijf minstens twee woorden die hetzelfde betekenen.',
  ],
  [
    'help that does not say its number',
    help,
    'Bellen met 113 is',
    'Bellen is',
    'src/content/help-first.yaml, regel 9, rij "zelfdoding", veld "says": Zet het nummer van "call" ook in "says", zodat het er in woorden staat.',
  ],
  [
    'help for a word with an accent',
    help,
    '    - suic*',
    '    - suïc*',
    'src/content/help-first.yaml, regel 23, rij "zelfdoding", veld "words", nummer 11: Schrijf kleine letters zonder accenten, met hoogstens een sterretje achter een woord.',
  ],
  [
    'help with an address that leads to no part of a page',
    help,
    'page: /pijn/negatieve-spiraal/#als-u-erg-somber-bent',
    'page: /pijn/negatieve-spiraal/',
    'src/content/help-first.yaml, regel 10, rij "zelfdoding", veld "page": Schrijf een adres op deze site met de kop erbij: /pagina/#kop.',
  ],
  [
    'an unknown text of the frame',
    i18n,
    '"menuButton.accessibleLabel"',
    '"menuButton.accesibleLabel"',
    'src/content/i18n/nl.json, regel 6, veld "menuButton.accesibleLabel": Dit veld bestaat niet. Bedoelt u "menuButton.accessibleLabel"? Haal het anders weg.',
  ],
  [
    'an edition with a wrong sum',
    editions,
    /sha256: \w+/,
    'sha256: abc',
    'ledger/editions.yaml, regel 7, rij "spiegeltherapie-2026.1", veld "files", nummer 1, "sha256": Dit is te kort: schrijf precies 64 tekens (nu 3).',
  ],
  [
    'a drawing with a pose that is not there',
    movement,
    'arm-hoog]',
    'arm-hooog]',
    'src/content/movements/arm-hoger.yaml, regel 12, veld "poses", nummer 2: "arm-hooog" bestaat niet. Maak src/content/poses/arm-hooog.yaml of kies een naam die er is.',
  ],
  [
    'a drawing without anybody in it',
    movement,
    /^person:.*\n/m,
    '',
    'src/content/movements/arm-hoger.yaml, regel 1, veld "person": Dit veld ontbreekt: kies een van: man-75, vrouw-52, vrouw-70, man-40.',
  ],
  [
    'a drawing with a person that is not in the kit',
    movement,
    /^person:.*$/m,
    'person: man-41',
    'src/content/movements/arm-hoger.yaml, regel 3, veld "person": "man-41" kan hier niet. Bedoelt u "man-40"? Of kies een van: man-75, vrouw-52, vrouw-70, man-40.',
  ],
  [
    'a drawing without a text for who does not see it',
    movement,
    /^description:.*\n/m,
    '',
    'src/content/movements/arm-hoger.yaml, regel 1, veld "description": Dit veld ontbreekt: schrijf hier tekst.',
  ],
  [
    'a drawing seen from below',
    movement,
    'elevation: 20',
    'elevation: -20',
    'src/content/movements/arm-hoger.yaml, regel 6, veld "view", "elevation": Dit getal is te klein: schrijf 0 of meer.',
  ],
  [
    'a drawing whose movement takes no time',
    movement,
    /^seconds:.*$/m,
    'seconds: 0',
    'src/content/movements/arm-hoger.yaml, regel 15, veld "seconds": Dit getal is te klein: schrijf 3 of meer.',
  ],
  [
    'a spoken line without time',
    spoken,
    /, seconds: [\d.]+/,
    '',
    'src/content/spoken-lines.yaml, regel 12, rij "begin-spiegel", veld "seconds": Dit veld ontbreekt: schrijf hier een getal, zonder aanhalingstekens.',
  ],
  [
    'a spoken line that takes too long',
    spoken,
    /seconds: [\d.]+/,
    'seconds: 16',
    'src/content/spoken-lines.yaml, regel 12, rij "begin-spiegel", veld "seconds": Dit getal is te groot: schrijf 15 of minder.',
  ],
  [
    'a spoken line with an unknown tone',
    spoken,
    /tone: [a-z-]+/,
    'tone: fluit',
    'src/content/spoken-lines.yaml, regel 12, rij "begin-spiegel", veld "tone": "fluit" kan hier niet: kies een van: begin, wissel, kijk, tijd, tel, los, veilig, let-op, einde, teken.',
  ],
  [
    'a spoken line without words',
    spoken,
    /text: ("[^"]*"|[^,}]+)/,
    'text: ""',
    'src/content/spoken-lines.yaml, regel 12, rij "begin-spiegel", veld "text": Dit veld is leeg: vul het in, of haal het weg als het niet hoeft.',
  ],
  [
    'a short address that leads to a page without its slash',
    short,
    'to: /spiegeltherapie/been/',
    'to: /spiegeltherapie/been',
    'src/content/short-addresses.yaml, regel 4, rij "been", veld "to": Schrijf een adres op deze site met een / aan beide kanten: /pijn/slaap/.',
  ],
  [
    'a short address twice',
    short,
    'id: arm,',
    'id: been,',
    'src/content/short-addresses.yaml, regel 5, rij "been", veld "id": Deze naam staat al op regel 4: geef een van de twee een andere.',
  ],
  [
    'a short address with a capital',
    short,
    'id: arm,',
    'id: Arm,',
    'src/content/short-addresses.yaml, regel 5, rij "Arm", veld "id": Gebruik voor een kort adres kleine letters, cijfers en losse streepjes.',
  ],
  [
    'a short address that leads nowhere',
    short,
    ', to: /spiegeltherapie/arm/',
    '',
    'src/content/short-addresses.yaml, regel 5, rij "arm", veld "to": Dit veld ontbreekt: schrijf hier tekst.',
  ],
  [
    'a moved address without its old one',
    moved,
    /^ {2}from:.*\n/m,
    '',
    'src/content/moved-addresses.yaml, regel 3, rij "verwijzers-wat-gelijk-blijft", veld "from": Dit veld ontbreekt: schrijf hier tekst.',
  ],
  [
    'a correction without what changed',
    publication,
    /^changes:\n(?: .*\n?)+/m,
    'changes: []\n',
    'src/content/publications/spiegeltherapie.yaml, regel 20, veld "changes": Schrijf op wat er in deze editie veranderde.',
  ],
  [
    'a correction in one word',
    publication,
    /^ {4}text:.*$/m,
    '    text: Tikfout',
    'src/content/publications/spiegeltherapie.yaml, regel 23, veld "changes", nummer 1, "text": Dit is te kort: schrijf minstens 10 tekens (nu 7).',
  ],
  [
    'an edition without its year',
    publication,
    /^edition:.*$/m,
    'edition: "2"',
    'src/content/publications/spiegeltherapie.yaml, regel 3, veld "edition": Schrijf de editie als "jaar.nummer" tussen aanhalingstekens, bijvoorbeeld "2026.1".',
  ],
  [
    'an edition of a publication that is not there',
    editions,
    'publication: spiegeltherapie',
    'publication: spiegel',
    'ledger/editions.yaml, regel 3, rij "spiegeltherapie-2026.1", veld "publication": "spiegel" bestaat niet. Maak src/content/publications/spiegel.yaml of kies een naam die er is.',
  ],
  [
    'a colour of a clinic that is too weak on a light screen',
    clinic,
    /^ {2}light:$/m,
    '  light: "#3a8fa0"',
    'src/content/clinic.yaml, regel 13, veld "colours", "light": Deze kleur valt te weinig op bij een licht scherm: het contrast met #e7f0f0 is 3,2 en moet minstens 7 zijn. Kies een donkerdere kleur.',
  ],
  [
    'a colour of a clinic that is too weak on a dark screen',
    clinic,
    /^ {2}dark:$/m,
    '  dark: "#0b4f5c"',
    'src/content/clinic.yaml, regel 15, veld "colours", "dark": Deze kleur valt te weinig op bij een donker scherm: het contrast met #1f3337 is 1,4 en moet minstens 7 zijn. Kies een lichtere kleur.',
  ],
  [
    'a colour of a clinic without quotes, which YAML takes for a remark',
    clinic,
    /^ {2}light:$/m,
    '  light: #0b4f5c',
    'src/content/clinic.yaml, regel 13: Zet de kleur tussen aanhalingstekens: wat zonder aanhalingstekens achter een # staat, wordt niet gelezen.',
  ],
  [
    'a colour of a clinic by its name',
    clinic,
    /^ {2}light:$/m,
    '  light: donkerblauw',
    'src/content/clinic.yaml, regel 13, veld "colours", "light": Schrijf de kleur als # met zes cijfers of letters, tussen aanhalingstekens: "#0b4f5c".',
  ],
  [
    'a misspelled field of a clinic',
    clinic,
    /^owner:$/m,
    'ownr: Kliniek Voorbeeld',
    'src/content/clinic.yaml, regel 30, veld "ownr": Dit veld bestaat niet. Bedoelt u "owner"? Haal het anders weg.',
  ],
  [
    'a logo that is not there',
    clinic,
    /^logo:$/m,
    'logo: bestaat-niet.svg',
    'src/content/clinic.yaml, regel 8, veld "logo": public/eigen/bestaat-niet.svg bestaat niet. Zet het logo daar neer, of laat dit veld leeg.',
  ],
  [
    'a logo that is no SVG',
    clinic,
    /^logo:$/m,
    'logo: logo.png',
    'src/content/clinic.yaml, regel 8, veld "logo": Schrijf de naam van een SVG-bestand in public/eigen, met kleine letters: "logo.svg".',
  ],
  [
    'a telephone without quotes, of which YAML drops the first nought',
    clinic,
    /^telephone:[\s\S]*?hours:$/m,
    'telephone:\n  of: het revalidatieteam\n  number: 0301234567\n  hours: op werkdagen van 9 tot 16 uur',
    'src/content/clinic.yaml, regel 23, veld "telephone", "number": Zet het nummer tussen aanhalingstekens: "030 123 45 67".',
  ],
  [
    'a telephone without the hours',
    clinic,
    /^telephone:[\s\S]*?hours:$/m,
    'telephone:\n  of: het revalidatieteam\n  number: "030 123 45 67"',
    'src/content/clinic.yaml, regel 21, veld "telephone", "hours": Dit veld ontbreekt: schrijf hier tekst.',
  ],
  [
    'a wrong e-mail address of a clinic',
    clinic,
    /^contact:$/m,
    'contact: www.voorbeeld.nl',
    'src/content/clinic.yaml, regel 18, veld "contact": Schrijf één mailadres: vragen@voorbeeld.nl.',
  ],
  [
    'a log of the host in words',
    clinic,
    /^host:[\s\S]*?logDays:$/m,
    'host:\n  name: Voorbeeld Hosting\n  logDays: twee weken',
    'src/content/clinic.yaml, regel 35, veld "host", "logDays": Hier hoort een getal, zonder aanhalingstekens.',
  ],
  [
    'a reviewer of a text that may still change',
    clinic,
    /^reviewers:$/m,
    'reviewers:\n  - name: Iemand Voorbeeld\n    profession: revalidatiearts\n    date: 2026-12-15\n    publication: spiegeltherapie\n    edition: "2099.1"',
    'src/content/clinic.yaml, regel 50, veld "reviewers", nummer 1, "edition": Editie 2099.1 van spiegeltherapie is niet vastgelegd, dus die tekst kan nog veranderen. Noem een editie die bij /edities/spiegeltherapie/ staat, of haal deze beoordeling weg.',
  ],
  [
    'a reviewer of a publication that is not there',
    clinic,
    /^reviewers:$/m,
    'reviewers:\n  - name: Iemand Voorbeeld\n    profession: revalidatiearts\n    date: 2026-12-15\n    publication: spiegel\n    edition: "2026.1"',
    'src/content/clinic.yaml, regel 49, veld "reviewers", nummer 1, "publication": "spiegel" bestaat niet. Maak src/content/publications/spiegel.yaml of kies een naam die er is.',
  ],
  [
    'a reviewer without profession',
    clinic,
    /^reviewers:$/m,
    'reviewers:\n  - name: Iemand Voorbeeld\n    date: 2026-12-15\n    publication: spiegeltherapie\n    edition: "2026.1"',
    'src/content/clinic.yaml, regel 46, veld "reviewers", nummer 1, "profession": Dit veld ontbreekt: schrijf hier tekst.',
  ],
  [
    'a name of a clinic that is empty',
    clinic,
    /^name:$/m,
    'name: ""',
    'src/content/clinic.yaml, regel 5, veld "name": Dit veld is leeg: vul het in, of haal het weg als het niet hoeft.',
  ],
  [
    'a name of a clinic of spaces alone',
    clinic,
    /^name:$/m,
    'name: "    "',
    'src/content/clinic.yaml, regel 5, veld "name": Dit veld is leeg: vul het in, of haal het weg als het niet hoeft.',
  ],
  [
    'a name of a clinic that is too long',
    clinic,
    /^name:$/m,
    'name: Het revalidatiecentrum voor mensen met pijn in de regio',
    'src/content/clinic.yaml, regel 5, veld "name": Dit is te lang: schrijf hoogstens 40 tekens (nu 55).',
  ],
  [
    'a name of a clinic as a list',
    clinic,
    /^name:$/m,
    'name: [Kliniek, Voorbeeld]',
    'src/content/clinic.yaml, regel 5, veld "name": Hier hoort één tekst. Staat er een dubbele punt in de zin? Zet de hele zin dan tussen aanhalingstekens.',
  ],
  [
    'an owner that begins as ’t is typed',
    clinic,
    /^owner:$/m,
    "owner: 't Voorbeeld",
    'src/content/clinic.yaml, regel 30: Het aanhalingsteken op deze regel heeft geen eind. Zet er een achter, of zet de hele tekst tussen dubbele aanhalingstekens.',
  ],
  [
    'a telephone with letters',
    clinic,
    /^telephone:[\s\S]*?hours:$/m,
    'telephone:\n  of: het revalidatieteam\n  number: "030 PIJN 00"\n  hours: op werkdagen van 9 tot 16 uur',
    'src/content/clinic.yaml, regel 23, veld "telephone", "number": Schrijf het hele nummer, met cijfers en spaties: "030 123 45 67".',
  ],
  [
    'a telephone “van” somebody, which the site says itself',
    clinic,
    /^telephone:[\s\S]*?hours:$/m,
    'telephone:\n  of: van het revalidatieteam\n  number: "030 123 45 67"\n  hours: op werkdagen van 9 tot 16 uur',
    'src/content/clinic.yaml, regel 22, veld "telephone", "of": Haal “van” hier weg: de site zet het ervoor.',
  ],
  [
    'hours with a full stop, which the site writes itself',
    clinic,
    /^telephone:[\s\S]*?hours:$/m,
    'telephone:\n  of: het revalidatieteam\n  number: "030 123 45 67"\n  hours: op werkdagen van 9 tot 16 uur.',
    'src/content/clinic.yaml, regel 24, veld "telephone", "hours": Haal de punt aan het eind weg: de site zet hem erachter.',
  ],
  [
    'a reviewer without date',
    clinic,
    /^reviewers:$/m,
    'reviewers:\n  - name: Iemand Voorbeeld\n    profession: revalidatiearts\n    publication: spiegeltherapie\n    edition: "2026.1"',
    'src/content/clinic.yaml, regel 46, veld "reviewers", nummer 1, "date": Schrijf de datum als jjjj-mm-dd, bijvoorbeeld 2026-11-20.',
  ],
  [
    'a reviewer with a date in words',
    clinic,
    /^reviewers:$/m,
    'reviewers:\n  - name: Iemand Voorbeeld\n    profession: revalidatiearts\n    date: 15 december 2026\n    publication: spiegeltherapie\n    edition: "2026.1"',
    'src/content/clinic.yaml, regel 48, veld "reviewers", nummer 1, "date": Schrijf de datum als jjjj-mm-dd, bijvoorbeeld 2026-11-20.',
  ],
  [
    'a reviewer with a day that no month has',
    clinic,
    /^reviewers:$/m,
    'reviewers:\n  - name: Iemand Voorbeeld\n    profession: revalidatiearts\n    date: 2026-13-40\n    publication: spiegeltherapie\n    edition: "2026.1"',
    'src/content/clinic.yaml, regel 48: Deze dag bestaat niet. Schrijf de datum als jjjj-mm-dd, bijvoorbeeld 2026-11-20.',
  ],
  [
    'what to leave out with the end of its file',
    clinic,
    /^leftOut:$/m,
    'leftOut:\n  - metaforen.yaml',
    'src/content/clinic.yaml, regel 52, veld "leftOut", nummer 1: Schrijf de naam zonder .yaml erachter.',
  ],
  [
    'a publication to leave out that is not there',
    clinic,
    /^leftOut:$/m,
    'leftOut:\n  - metaphors',
    'src/content/clinic.yaml, regel 52, veld "leftOut", nummer 1: "metaphors" bestaat niet. Maak src/content/publications/metaphors.yaml of kies een naam die er is.',
  ],
  [
    'leaving out what the site says of itself',
    clinic,
    /^leftOut:$/m,
    'leftOut: [metaforen, site]',
    'src/content/clinic.yaml, regel 51, veld "leftOut", nummer 2: Dit stuk gaat over de site zelf, en dat hoort op elke kopie te staan. Haal "site" hier weg.',
  ],
  [
    'what to leave out as one word',
    clinic,
    /^leftOut:$/m,
    'leftOut: metaforen',
    'src/content/clinic.yaml, regel 51, veld "leftOut": Hier hoort een lijst: elk ding op een eigen regel met een streepje (- ) ervoor.',
  ],
];

/** Puts a line into the text of a page, right below its fields. */
const inTextOf = (added: string) => [been, /^sidebar:[\s\S]*?\n---\n/m, `$&${added}\n`] as const;
table.push(
  [
    'a citation that is not in the list of the page',
    ...inTextOf('Rust helpt <Cite id="mdr-2017-745" />.'),
    'src/content/docs/spiegeltherapie/been.mdx, regel 12: Zet "mdr-2017-745" ook in de lijst "sources" boven aan de pagina.',
  ],
  [
    'a citation of a source that is not there',
    ...inTextOf('Rust helpt <Cite id="bestaat-niet" />.'),
    'src/content/docs/spiegeltherapie/been.mdx, regel 12: De bron "bestaat-niet" in <Cite> bestaat niet. Maak src/content/sources/bestaat-niet.yaml.',
  ],
  [
    'a word that is not in the glossary',
    ...inTextOf('Een <Term id="bestaat-niet">woord</Term> en <Term id="act">ACT</Term>.'),
    'src/content/docs/spiegeltherapie/been.mdx, regel 12: Het begrip "bestaat-niet" in <Term> bestaat niet. Maak src/content/terms/bestaat-niet.yaml.',
  ],
  [
    'citations and words without a name',
    ...inTextOf('Een <Term>woord</Term>.\n\nRust helpt <Cite />.'),
    'src/content/docs/spiegeltherapie/been.mdx, regel 12: Zet in <Term> de naam van het bestand: <Term id="…">.',
    'src/content/docs/spiegeltherapie/been.mdx, regel 14: Zet in <Cite> de naam van het bestand: <Cite id="…">.',
  ],
  [
    'a block without its end',
    ...inTextOf('<KeyPoint>\n\nStop als het te veel wordt.'),
    'src/content/docs/spiegeltherapie/been.mdx, regel 12: <KeyPoint> heeft geen eind. Zet er </KeyPoint> onder, met een lege regel ervoor.',
  ],
  [
    'a block with the end of another',
    ...inTextOf('<Do>\n\nx\n\n</Dont>'),
    'src/content/docs/spiegeltherapie/been.mdx, regel 16: Hier eindigt <Dont>, maar <Do> is nog open. Zet eerst </Do>.',
  ],
  [
    'an end of nothing',
    ...inTextOf('Tekst.\n\n</Dont>'),
    'src/content/docs/spiegeltherapie/been.mdx, regel 14: Hier eindigt iets wat niet begon. Haal het weg, of zet het begin erboven.',
  ],
  [
    'a sign for less',
    ...inTextOf('Minder dan <3 keer.'),
    'src/content/docs/spiegeltherapie/been.mdx, regel 12: Zet een omgekeerde schuine streep voor het teken: \\<. Of schrijf het uit: “kleiner dan”.',
  ],
  [
    'a brace',
    ...inTextOf('Doe {dit.'),
    'src/content/docs/spiegeltherapie/been.mdx, regel 12: Zet een omgekeerde schuine streep voor de accolade: \\{. Anders leest de site het als code.',
  ],
  [
    'a block that is not fetched',
    ...inTextOf('<Doors></Doors>'),
    'src/content/docs/spiegeltherapie/been.mdx, regel 12: <Doors> is hier niet bekend. Zet de regel met import voor Doors boven in de tekst: die staat in de schrijfwijzer.',
  ],
  [
    'a block that is not there',
    ...inTextOf("import Dors from '@/components/prose/Dors.astro';\n\n<Dors />"),
    'src/content/docs/spiegeltherapie/been.mdx, regel 12: src/components/prose/Dors.astro bestaat niet. Neem de regel over uit de schrijfwijzer.',
  ],
  [
    'text right below an import',
    ...inTextOf("import Doors from '@/components/prose/Doors.astro';\ntekst hier"),
    'src/content/docs/spiegeltherapie/been.mdx, regel 13: Deze regel met import klopt niet. Neem hem over uit de schrijfwijzer, en laat een lege regel onder de laatste import.',
  ],
  [
    'a link that leads nowhere',
    ...inTextOf('Lees [meer](/pijn/slaapt/).'),
    'src/content/docs/spiegeltherapie/been.mdx, regel 12: De link "/pijn/slaapt/" gaat nergens heen. Verbeter het adres, of haal de link weg.',
  ],
  [
    'a link to a heading that is not there',
    ...inTextOf('Lees [meer](/pijn/slaap/#bestaat-niet) of [dit](/hulpmiddelen/sessie/#programma=been).'),
    'src/content/docs/spiegeltherapie/been.mdx, regel 12: Op /pijn/slaap/ staat geen kop met het adres "#bestaat-niet". Neem het over van die pagina.',
  ],
  [
    'a link without its last slash',
    ...inTextOf('Lees [meer](/pijn/slaap#begin).'),
    'src/content/docs/spiegeltherapie/been.mdx, regel 12: Eindig de link "/pijn/slaap" met een schuine streep.',
  ],
  [
    'a link without its first slash',
    ...inTextOf('Lees [meer](pijn/slaap/).'),
    'src/content/docs/spiegeltherapie/been.mdx, regel 12: Begin de link "pijn/slaap/" met een schuine streep: /pijn/slaap/.',
  ],
);

test.each(table)('%s', async (_, file, from, to, ...sentences) => {
  expect(await told(file, changed(file, from, to))).toEqual(sentences);
});

/** Made in a file of every collection, whatever its schema. */
const everywhere: [mistake: string, (text: string, file: string) => string, RegExp][] = [
  ['an empty file', () => '', /Zet hier velden|hoort een lijst te zijn|Begin de pagina/],
  ['a tab', (text) => text.replace(/^(---\n)?/, '$1x:\n\ty: 1\n'), /regel \d+: /],
  [
    'an unknown field',
    (text, file) =>
      file.endsWith('.json')
        ? text.replace('{', '{ "onbekend": "x",')
        : text
            .replace(/^- \{ /m, '- { onbekend: x, ')
            .replace(/^- (?=\w)/m, '- onbekend: x\n  ')
            .replace(/^(---\n)?(?=\w)/, '$1onbekend: x\n'),
    /regel \d+(, rij .*)?, veld "onbekend": Dit veld bestaat niet/,
  ],
];

describe.each<[string, Shelf]>(Object.entries(holdings))('%s', (_, shelf) => {
  const [file = ''] = filesOf(shelf).files;
  test.each(everywhere)(
    '%s is told with file and place, and in no English',
    async (_mistake, spoil, words) => {
      const sentences = await told(file, spoil(readFileSync(file, 'utf8'), file));
      expect(sentences.join('\n')).toMatch(words);
      for (const sentence of sentences) {
        expect(sentence.startsWith(file)).toBe(true);
        expect(sentence).not.toMatch(/Invalid|Required|expected|received|Unrecognized/);
      }
    },
  );
});

test('a file that the site would pass over, or would take for another, is told', () => {
  const names = (extension: string, ...files: string[]) =>
    mistakesInNames(files, 'map', extension).map(sentenceOf);
  expect(names('yaml', 'goed.yaml')).toEqual([]);
  expect(names('mdx', 'pijn/slaap.mdx', 'pijn/index.mdx', '404.mdx')).toEqual([]);
  for (const name of ['bron.yml', 'bron.yaml.txt', 'onder/bron.yaml'])
    expect(names('yaml', name)).toEqual([
      `map/${name}: Dit bestand doet niet mee. Geef het een naam die op .yaml eindigt en zet het rechtstreeks in map, of haal het weg.`,
    ]);
  for (const name of ['Bron.yaml', 'mijn bron.yaml', '_bron.yaml', 'bron--2.yaml'])
    expect(names('yaml', name).join()).toMatch(/alleen kleine letters, cijfers en losse streepjes/);
  expect(names('mdx', 'pijn.mdx', 'pijn/index.mdx')).toEqual([
    'map/pijn/index.mdx: map/pijn.mdx geeft hetzelfde adres: haal er een weg of geef hem een andere naam.',
  ]);
});

test('what a copy adds of its own stands in one folder, and may not take the name of ours', () => {
  const names = ['knie-buigen.yaml', 'eigen/nog-een.yaml', 'eigen/knie-buigen.yaml', 'anders/nog-een.yaml'];
  expect(mistakesInNames(names, 'src/content/exercises', 'yaml').map(sentenceOf)).toEqual([
    'src/content/exercises/eigen/knie-buigen.yaml: src/content/exercises/knie-buigen.yaml geeft hetzelfde adres: haal er een weg of geef hem een andere naam.',
    'src/content/exercises/anders/nog-een.yaml: Dit bestand doet niet mee. Geef het een naam die op .yaml eindigt en zet het rechtstreeks in src/content/exercises, of haal het weg.',
  ]);
});

test.runIf(!ownCopy.owner)('an update writes nothing where a copy has its own', () => {
  expect(globSync(['src/content/**/eigen/**', 'public/eigen/**'])).toEqual([]);
});

test('a collection that is gone is told', async () => {
  const [gone] = await mistakesOn({ ...holdings.sources, folder: 'src/content/weg' });
  expect(gone && sentenceOf(gone)).toMatch(/^src\/content\/weg: Dit bestaat niet/);
});

test('many mistakes are counted, not all told, and no stack follows', () => {
  const mistakes = Array.from({ length: 40 }, (_, i) => ({ file: `f${i}`, field: [], text: 'Fout.' }));
  const error = new AuthorMistakes(mistakes);
  expect(error.message).toContain('Er zitten 40 fouten in de inhoud.');
  expect(error.message).toContain('En nog 10 fouten.');
  expect(error.message).not.toContain('f30:');
  expect(error.stack).toBe('');
});
