import type { Topic } from '@/offline/topics.ts';
import { sizeInWords as size } from '@/vocabulary/size.ts';

const list = new Intl.ListFormat('nl-NL');

const topicNames: Readonly<Record<Topic, string>> = {
  spiegeltherapie: 'Spiegeltherapie bij fantoompijn',
  oefeningen: 'Oefeningen na een beenamputatie',
  pijn: 'Pijn begrijpen',
  vak: 'Alles voor therapeuten en verwijzers',
};

/** Every word of the tool. */
export const texts = {
  question: 'Wat wilt u op dit apparaat?',
  topic: (topic: Topic) => topicNames[topic],
  size,
  always: (bytes: number) =>
    `De hulpmiddelen, de stem en het zoeken komen er altijd bij. Samen is het ongeveer ${size(bytes)}, om één keer op te halen. Doe dit alleen op een apparaat van uzelf.`,
  put: 'Zet op dit apparaat',
  change: 'Zet deze keuze op dit apparaat',
  again: 'Ga verder',
  busy: 'Bezig met ophalen. Laat deze pagina open.',
  progress: 'Zo ver is het ophalen',
  stop: 'Stop, en haal het van dit apparaat',
  kept: (chosen: readonly Topic[]) =>
    chosen.length > 0
      ? `Op dit apparaat staan de hulpmiddelen en: ${list.format(chosen.map((topic) => topicNames[topic]))}. Die werken ook zonder internet.`
      : 'Op dit apparaat staan de hulpmiddelen. Die werken ook zonder internet.',
  half: 'Een deel staat op dit apparaat, maar nog niet alles.',
  failed: 'Niet alles kwam binnen. Wat er al staat, blijft staan. Kijk of u internet heeft en druk nog eens.',
  full: 'Dit apparaat heeft geen ruimte meer. Kies minder, of haal iets anders van uw apparaat.',
  remove: 'Haal van dit apparaat',
  removed: 'De site is van dit apparaat af. Wat u zelf invulde, is er nog.',
  impossible:
    'Deze browser kan de site niet op uw apparaat zetten. Soms komt dat door een privévenster. Printen kan wel.',
} as const;
