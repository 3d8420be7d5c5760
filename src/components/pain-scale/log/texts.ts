import { type Direction, type Entry, type Scale, type Tool, wording } from '@/components/pain-scale/entry.ts';
import { painNames } from '@/components/pain-scale/texts.ts';
import type { Thing } from '@/components/tool/kept/texts.ts';
import { dayOf, type Timestamp, timeOf } from '@/exchange/timestamp.ts';

const count = (number: number, one: string, more: string) => `${number} ${number === 1 ? one : more}`;

const longDay = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'full', timeZone: 'UTC' });
const shortDay = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' });

/** Every word of the list, the picture and the files. */
export const texts = {
  title: 'Mijn lijst',
  /** "zaterdag 14 maart 2026", on the person's own calendar. */
  weekday: (at: Timestamp) => longDay.format(new Date(dayOf(at))),
  /** "14 maart 2026", on the person's own calendar. */
  day: (at: Timestamp) => shortDay.format(new Date(dayOf(at))),
  saved: 'Dit staat in uw lijst:',
  again: 'Nog iets invullen',
  empty: 'Er staat nog niets in uw lijst.',
  notFilledIn: 'niet ingevuld',
  scaleNames: { NRS: 'cijfer van 0 tot en met 10', VAS: 'lijn van 0 tot 100' } satisfies Record<
    Scale,
    string
  >,
  csvScale: { NRS: 'NRS 0-10', VAS: 'VAS 0-100' } satisfies Record<Scale, string>,
  score: (score: number, scale: Scale) => (scale === 'NRS' ? String(score) : `${score} van 100 op de lijn`),
  doing: 'Wat u deed',
  /** In the FHIR questionnaire “wat-deed-u”. */
  doingMoment: 'Over welk moment gaat dit antwoord?',
  note: 'Erbij geschreven',
  moment: { voor: 'Vóór een oefensessie', na: 'Na een oefensessie' },
  line: (length: number, direction: Direction, tool: Tool) =>
    `Lijn op een beeldscherm, ${direction}, ${length} beeldpunten lang, gezet met ${
      { aanraken: 'een vinger of pen', muis: 'een muis', toetsen: 'toetsen of knoppen' }[tool]
    }. De waarde is het deel van de lijn van 0 tot 100, niet te vergelijken met millimeters op papier.`,
  /** The words of a question may change; then its scores say something else. */
  wording: (version: number) =>
    `Gevraagd met versie ${version} van de tekst. Vergelijk alleen scores met dezelfde versie.`,
  /** With a score that was given again. */
  givenAgain: (question: string) => `De score is later opnieuw gegeven, op de vraag “${question}”`,
  notPaper:
    'Een lijn op een scherm is niet zo lang als op papier. Vergelijk de streep dus niet met een lijn op papier, en ook niet met een cijfer.',

  keeping: {
    title: 'Waar staat uw lijst?',
    inTab: 'Uw lijst staat alleen in dit venster. Sluit u het venster, dan is de lijst weg.',
    onDevice:
      'Uw lijst staat op dit apparaat, in deze browser, en blijft daar staan. Er gaat niets naar ons of naar een ander. Een browser wist soms zelf wat hij bewaart. Bewaar daarom ook een bestand.',
    waysOut: 'Print de lijst of bewaar een bestand',
    stop: 'Niet meer bewaren op dit apparaat',
    stopHint:
      'Kiest u “Niet meer bewaren”? Dan gaat de lijst van dit apparaat af. In dit venster ziet u hem nog tot u het sluit.',
    full: 'Bewaren lukt niet, want dit apparaat heeft geen ruimte meer: uw lijst staat nog in dit venster, dus print hem of bewaar een bestand.',
    forbidden:
      'Bewaren lukt niet, want uw browser staat het niet toe: uw lijst staat nog in dit venster, dus print hem of bewaar een bestand.',
  },

  entries: {
    title: 'Per dag',
    edit: 'Wijzig',
    remove: 'Verwijder',
    removed: 'Verwijderd.',
    undo: 'Zet terug',
    restored: 'Teruggezet.',
    changed: 'Gewijzigd.',
    /** Above the question: nobody may take an old answer for one of now. */
    changing: (at: Timestamp) => `U wijzigt: ${longDay.format(new Date(dayOf(at)))}, ${timeOf(at)}`,
    /** Beside an entry that is not as it was filled in. */
    changedAt: (changed: Timestamp) =>
      `Gewijzigd op ${shortDay.format(new Date(dayOf(changed)))}, ${timeOf(changed)}.`,
    /** Tells one entry from the others, for who cannot see beside what a button stands. */
    which: (entry: Entry) =>
      `${shortDay.format(new Date(dayOf(entry.at)))}, ${timeOf(entry.at)}, ${entry.kind === 'doen' ? wording.doing : `${painNames[entry.pain]}, ${wording.question[entry.period]}`}`,
    more: (left: number) => `Toon meer (nog ${left})`,
    save: 'Bewaar de wijziging',
    cancel: 'Laat zoals het was',
    keepScore: 'U mag het antwoord laten zoals het was en alleen de tekst veranderen.',
  },

  picture: {
    title: 'Beeld',
    show: 'Toon als beeld',
    hide: 'Verberg het beeld',
    hint: 'Elke stip is één keer dat u iets invulde. Meer betekent het beeld niet. Elke vraag heeft een eigen beeld, want verschillende vragen kunt u niet vergelijken.',
    table: 'Dezelfde gegevens in een tabel',
    none: 'Er is nog geen cijfer om te tonen.',
    moreRows: 'Toon meer rijen',
    changed: (number: number) => `Later gewijzigd: ${count(number, 'stip', 'stippen')}.`,
    summary: (number: number, from: string, to: string) =>
      from === to
        ? `${count(number, 'stip', 'stippen')}, ${from}`
        : `${count(number, 'stip', 'stippen')}, van ${from} tot en met ${to}`,
  },

  table: {
    date: 'Datum',
    time: 'Tijd',
    subject: 'Waarover',
    question: 'Vraag',
    scale: 'Schaal',
    score: 'Score',
    words: 'Tekst',
    remark: 'Opmerking',
    changed: 'Gewijzigd',
  },

  out: {
    title: 'Printen of meenemen',
    print: 'Print de lijst',
    backup: 'Bewaar als bestand',
    backupHint: 'Dit bestand kunt u hier later weer openen, ook op een ander apparaat.',
    csv: 'Bestand voor een rekenblad (Excel)',
    fhir: 'Bestand voor een zorgsysteem (FHIR)',
    fhirHint:
      'Dit bestand volgt de Nederlandse afspraak voor een pijnscore (zib PijnScore). Of het systeem van uw therapeut het kan inlezen, hangt af van dat systeem.',
    loinc: 'In dat bestand staan codes van LOINC (loinc.org, copyright Regenstrief Institute) en SNOMED CT.',
    saved: (name: string) => `Het bestand ${name} is bewaard bij uw downloads.`,
    private: 'In het bestand staat wat u invulde. Geef het alleen aan wie dat mag lezen.',
  },

  thing: { name: 'lijst', parts: ['regel', 'regels'] } satisfies Thing,

  paper: {
    title: 'Mijn lijst: wat ik deed en hoeveel pijn ik had',
    made: (day: string) => `Geprint op ${day}`,
    period: (from: string, to: string) => `Over de tijd van ${from} tot en met ${to}`,
    self: 'Zelf ingevuld, niet beoordeeld door een zorgverlener.',
    scales: (low: string, top: string) =>
      `Cijfer (NRS): 0 is “${low}”, 10 is “${top}”. Lijn (VAS) op een beeldscherm: 0 is “${low}”, 100 is “${top}”.`,
  },
};
