/** Every word the search shows. */
const pages = (count: number) => (count === 1 ? '1 pagina' : `${count} pagina’s`);
/** More words than this are counted, not named. */
const mostNamed = 3;
const missing = (words: readonly string[]) =>
  words.length === 1
    ? `“${words[0]}” staat niet op deze site.`
    : words.length <= mostNamed
      ? `${words.map((word) => `“${word}”`).join(' en ')} staan niet op deze site.`
      : `${words.length} woorden staan niet op deze site.`;

export const texts = {
  searching: 'Bezig met zoeken…',
  failed: 'Zoeken lukt nu niet. Kies een onderwerp hieronder, of kijk in de lijst van alle pagina’s.',
  none: (query: string) =>
    `Niets gevonden voor “${query}”. Probeer een ander of korter woord, of begin bij een van deze pagina’s.`,
  found: (count: number, query: string) => `${pages(count)} gevonden voor “${query}”`,
  corrected: (count: number, query: string, correct: string) =>
    `“${query}” staat niet zo op deze site. Bedoelde u “${correct}”? Daarvoor: ${pages(count)}.`,
  /** A number to call at once. */
  call: (number: string) => `Bel ${number}`,
  missing,
  /** What was found without the words that are not here. */
  without: (count: number, words: readonly string[]) =>
    `${missing(words)} Zonder ${words.length === 1 ? 'dat woord' : 'die woorden'}: ${pages(count)}.`,
  /** Pages found that cannot be opened now. */
  outOfReach: (count: number) =>
    count === 1
      ? 'Nog 1 pagina staat niet op dit apparaat. Daarvoor heeft u internet nodig.'
      : `Nog ${pages(count)} staan niet op dit apparaat. Daarvoor heeft u internet nodig.`,
  noneChosen: 'Geen pagina past bij deze keuzes. Zet een keuze terug op “alles”.',
  some: (some: number, count: number) => `${some} van ${pages(count)}`,
  more: 'Meer resultaten',
  choose: 'Kies uit de resultaten',
  all: 'alles',
  choices: {
    reader: 'Voor wie',
    publication: 'Uit welk stuk',
    kind: 'Soort',
  },
  option: (name: string, count: number) => `${name} (${count})`,
  groups: {
    best: 'Beste resultaten',
    patienten: 'Meer voor patiënten',
    therapeuten: 'Meer voor studenten en therapeuten',
    verwijzers: 'Meer voor verwijzers',
    over: 'Meer voor iedereen',
  },
  readers: {
    patienten: 'patiënten',
    therapeuten: 'studenten en therapeuten',
    verwijzers: 'verwijzers',
    over: 'iedereen',
  },
  kinds: {
    uitleg: 'uitleg',
    oefening: 'oefening',
    instrument: 'meetinstrument',
    metafoor: 'metafoor',
    scholing: 'scholing',
    hulpmiddel: 'hulpmiddel',
  },
  about: (wie: string, soort: string, stuk: string) => `Voor ${wie} | ${soort} | ${stuk}`,
  section: (title: string, heading: string) => (heading ? `${title} – ${heading}` : title),
  alsoOn: 'Ook op deze pagina:',
  otherForms: 'Andere vormen van deze oefening:',
  /** Where to begin when nothing is found. */
  doors: [
    { title: 'Heeft u hulp nodig? Wanneer u belt', url: '/patienten/#wanneer-u-belt' },
    { title: 'Voor patiënten: begin hier', url: '/patienten/' },
    { title: 'Spiegeltherapie bij fantoompijn', url: '/spiegeltherapie/' },
    { title: 'Oefeningen na een beenamputatie', url: '/oefeningen/' },
    { title: 'Pijn begrijpen', url: '/pijn/' },
    { title: 'Begrippen: moeilijke woorden uitgelegd', url: '/begrippen/' },
    { title: 'Voor studenten en therapeuten: begin hier', url: '/therapeuten/' },
  ],
};
