import { newest } from './asked.ts';

const places = (count: number) => (count === 1 ? '1 plaats' : `${count} plaatsen`);
const editionName = (edition: string) => (edition === newest ? 'de nieuwste tekst' : `editie ${edition}`);

/** Every word that searching literally shows. */
export const texts = {
  label: 'Zoek precies deze woorden',
  example: 'Bijvoorbeeld: "nieuwe pijn"',
  search: 'Zoek letterlijk',
  choices: { publication: 'Uit welk stuk', edition: 'In welke tekst', reader: 'Voor wie' },
  all: 'alles',
  newest: 'nieuwste tekst',
  edition: (edition: string) => (edition === newest ? 'nieuwste tekst' : `editie ${edition}`),
  readers: {
    patienten: 'patiënten',
    therapeuten: 'studenten en therapeuten',
    verwijzers: 'verwijzers',
    over: 'iedereen',
  },
  searching: 'Bezig met zoeken…',
  failed: 'Letterlijk zoeken lukt nu niet. Druk nog eens op de knop, of gebruik de gewone zoekpagina.',
  none: (query: string, hasChoices: boolean) =>
    `${query} staat zo nergens${hasChoices ? ' in wat u koos. Zet een keuze op “alles”' : ''}. Probeer minder woorden, of zet ze zonder aanhalingstekens.`,
  found: (count: number, query: string) => `${places(count)} gevonden voor ${query}`,
  title: (title: string, heading: string) => (heading ? `${title} – ${heading}` : title),
  about: (publication: string, edition: string) => `${publication} | ${editionName(edition)}`,
  cite: (edition: string) => `Citeer uit editie ${edition}`,
  same: 'Staat er net zo in:',
  more: 'Meer plaatsen',
};
