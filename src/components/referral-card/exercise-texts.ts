import { longestSentence } from '@/exchange/sentence.ts';
import type { DoseNumber } from '@/vocabulary/dose.ts';

/** Every word for choosing exercises and for their dose. */
export const exerciseTexts = {
  find: 'Zoek een oefening',
  position: 'Houding',
  anyPosition: 'Alle houdingen',
  material: 'Nodig',
  anyMaterial: 'Maakt niet uit',
  found: (count: number) =>
    count === 0
      ? 'Geen oefening gevonden. Kies minder of typ een ander woord.'
      : `${count} ${count === 1 ? 'oefening' : 'oefeningen'}.`,
  full: (most: number) => `U koos ${most} oefeningen. Haal er eerst een weg om een andere te kiezen.`,
  chosen: 'Gekozen oefeningen',
  chosenHint: 'Open een oefening om het aantal te veranderen. Laat leeg wat open blijft.',
  up: 'Omhoog',
  down: 'Omlaag',
  remove: 'Haal weg',
  moved: (place: number, of: number) => `Staat nu op plaats ${place} van ${of}.`,
  removed: 'Weggehaald.',
  nothingSaid: 'nog geen aantal',
  own: 'anders dan in de bron',
  notForLevel: (levels: string) => `Deze oefening is voor een amputatie door het ${levels}.`,
  numbers: {
    repetitions: 'Herhalingen',
    sets: 'Series',
    holdSeconds: 'Vasthouden (seconden)',
    restSeconds: 'Rust tussen series (seconden)',
    minutes: 'Liggen (minuten)',
  } satisfies Record<DoseNumber, string>,
  often: 'Hoe vaak',
  per: 'Per',
  side: 'Kant',
  noSide: 'Niet invullen',
  level: 'Amputatie',
  noLevel: 'Niet invullen',
  band: 'Kleur van de band',
  noBand: 'Niet invullen',
  remark: 'Opmerking',
  remarkHint: `Hoogstens ${longestSentence} tekens. Zet hier niets over de patiënt in: wie de link heeft, kan dit lezen.`,
  wrong: (most: number, least: number, kept: number | undefined) =>
    `Typ een heel getal van ${least} tot en met ${most}, of laat het leeg. ${kept === undefined ? 'Tot dan staat er niets.' : `Tot dan blijft het ${kept}.`}`,
  source: (dose: string) => `Anders dan in de bron. Daar staat: ${dose}.`,
  asSource: 'Zoals in de bron',
  isAsSource: 'Dit is wat in de bron staat.',
};
