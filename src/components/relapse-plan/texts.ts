import { type Item, type Part, parts, reviewedParts } from '@/components/relapse-plan/plan.ts';
import { dayOf, type Timestamp } from '@/exchange/timestamp.ts';

const longDay = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'full', timeZone: 'UTC' });
const shortDay = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' });

/** A question of the plan. Questions to think with come on request: see out-texts.ts. */
export interface PartTexts {
  /** The name of the part, as on paper and in the overview. */
  title: string;
  question: string;
  hint: string;
  /** Label of the field for something new. */
  label: string;
}

/** Names that handreiking §5.5 gives for such a plan; any other name may be typed. */
export const usualNames = ['Terugvalpreventieplan', 'Preventieplan', 'Veerkrachtprofiel'] as const;

/** The questions. The first four after the name are the blocks of handreiking §5.5. */
export const partTexts: Readonly<Record<Part, PartTexts>> = {
  naam: {
    title: 'Naam van het plan',
    question: 'Hoe noemt u dit plan?',
    hint: 'Kies een naam die bij u past. Een eigen naam mag ook.',
    label: 'Naam van het plan',
  },
  risicos: {
    title: 'Risico’s',
    question: 'Wat maakt het lastig om vol te houden wat u leerde?',
    hint: 'Schrijf het in uw eigen woorden. Eén ding per vak.',
    label: 'Een risico',
  },
  signalen: {
    title: 'Signalen',
    question: 'Waaraan merkt u dat oude gewoonten terugkomen?',
    hint: 'Schrijf op wat u dan doet of laat. Dus niet hoeveel pijn u heeft.',
    label: 'Een signaal',
  },
  maatregelen: {
    title: 'Wat ik doe',
    question: 'Wat doet u dan?',
    hint: 'Kies ook bij welk signaal het hoort. Zo krijgt u een zin: “Als … dan …”.',
    label: 'Dan doe ik dit',
  },
  sterk: {
    title: 'Sterke kanten en wat eerder hielp',
    question: 'Wat zijn uw sterke kanten? En wat hielp eerder?',
    hint: 'Denk ook aan wat u graag doet en waar u talent voor heeft.',
    label: 'Een sterke kant, of iets wat hielp',
  },
  mensen: {
    title: 'Mensen die helpen',
    question: 'Wie helpt u?',
    hint: 'Vraag het ook aan die mensen zelf. Een nummer invullen hoeft niet.',
    label: 'Wie',
  },
  belangrijk: {
    title: 'Wat belangrijk is voor mij',
    question: 'Wat is belangrijk in uw leven?',
    hint: 'Dit noemen we ook uw waarden: hoe u wilt leven, met of zonder pijn.',
    label: 'Belangrijk voor mij',
  },
  inzichten: {
    title: 'Wat ik leerde en wat lukte',
    question: 'Wat leerde u? Wat lukte er?',
    hint: 'Vul dit aan na elke afspraak met uw behandelaar. Wie erbij stilstaat, onthoudt het beter.',
    label: 'Geleerd of gelukt',
  },
  momenten: {
    title: 'Wanneer ik terugkijk',
    question: 'Wanneer kijkt u terug op dit plan?',
    hint: 'Kies nu een dag. Kijk dan terug, ook als alles loopt zoals u wilt. Vaak is er al iets veranderd zonder dat u het merkte.',
    label: 'Moment',
  },
};

/** Every word of the tool but the questions, and but thinking, paper, files and comparing: see out-texts.ts. */
export const texts = {
  /** "14 maart 2026", on the person's own calendar. */
  day: (at: Timestamp) => shortDay.format(new Date(dayOf(at))),
  /** "zaterdag 20 februari 2027 om 10:00". */
  moment: (start: string) => `${longDay.format(new Date(dayOf(start)))} om ${start.slice(11)}`,
  plan: 'Mijn plan',
  /** After a yes to keeping, before the first question. */
  keptHere: 'Wat u hierna schrijft, staat meteen op dit apparaat.',
  step: (step: number, steps: number) => `Vraag ${step} van ${steps}`,
  next: 'Verder',
  back: 'Terug',
  toOverview: 'Naar het overzicht',
  undo: 'Maak ongedaan',
  redo: 'Doe opnieuw',
  undone: 'Ongedaan gemaakt.',
  redone: 'Opnieuw gedaan.',

  start: {
    intro: `U maakt een plan in uw eigen woorden. Er zijn ${parts.length} vragen. Alles mag u overslaan. In een kwartier heeft u een begin.`,
    begin: 'Begin',
    hardDay: 'Moeilijke dag',
    parts: 'De vragen',
    filled: (number: number) => (number === 0 ? 'nog leeg' : `${number} ingevuld`),
    lookBack: 'Terugkijken',
    next: (moment: string) => `U kijkt terug op ${moment}.`,
    due: (moment: string) => `U wilde terugkijken op ${moment}. Dat kan nu.`,
    noMoment: 'Er staat nog geen dag om terug te kijken.',
    review: 'Kijk nu terug',
    compare: 'Vergelijk met een eerdere versie',
    compareTitle: 'Vergelijken',
    takeAway: 'Printen en meenemen',
    takeAwayHint: 'Op papier, als kaartje, voor de huisarts of als bestand.',
  },

  item: {
    add: 'Voeg toe',
    edit: 'Wijzig',
    done: 'Klaar',
    up: 'Omhoog',
    down: 'Omlaag',
    remove: 'Haal weg',
    added: 'Toegevoegd.',
    removed: 'Weggehaald.',
    moved: (place: number, of: number) => `Staat nu op plaats ${place} van ${of}.`,
    says: 'Wat mag deze persoon zeggen of doen?',
    phone: 'Telefoonnummer (hoeft niet)',
    signals: 'Als …',
    noSignals: 'Schrijf eerst een signaal op. Daarna kunt u het hier kiezen.',
    /** “Als: ik sla het wandelen over of ik bel niet terug” */
    when: (signals: readonly string[]) => `Als: ${signals.join(' of ')}`,
    thenDo: (text: string) => `Dan: ${text}`,
    thinking: 'Vragen om over na te denken',
    full: 'Dit vak is vol. Ga verder in een nieuw vak.',
    nothing: '(leeg)',
    /** Tells one item from the others, for who cannot see beside what a button stands. */
    which: ({ text }: Pick<Item, 'text'>) => text.slice(0, 60),
    useName: 'Neem de naam',
    rival:
      'Dit schreef u ergens anders, bij hetzelfde punt. Wij bewaarden allebei. Haal weg wat u niet wilt houden.',
  },

  hardDay: {
    title: 'Moeilijke dag',
    signals: 'Mijn signalen',
    measures: 'Dit doe ik nu',
    people: 'Wie ik bel',
    empty: 'Hier staat nog niets. Vul eerst uw plan in.',
    says: 'Mag zeggen of doen:',
    call: (phone: string) => `Bel ${phone}`,
    other: 'Is de pijn nieuw, of anders dan u kent?',
    otherLink: 'Lees wanneer u belt',
  },

  review: {
    title: 'Terugkijken',
    intro: `U krijgt ${reviewedParts.length} vragen opnieuw. Vul aan, verander of haal weg. Ook als alles loopt zoals u wilt. Wat er nu staat, blijft als eerdere versie bewaard.`,
    begin: 'Begin met terugkijken',
    nothing: 'Er staat nog niets in uw plan om op terug te kijken.',
    was: (day: string) => `Zo stond het op ${day}`,
    wasEmpty: 'Hier stond niets.',
    end: 'U heeft teruggekeken',
    endHint: 'Kies ook een volgende dag om terug te kijken.',
    toMoments: 'Kies een volgende dag',
    question: (step: number, steps: number) => `Terugkijken: vraag ${step} van ${steps}`,
  },

  problem: {
    full: 'Bewaren lukt niet, want dit apparaat heeft geen ruimte meer: uw plan staat nog in dit venster, dus print het of bewaar een bestand.',
    forbidden:
      'Bewaren lukt niet, want uw browser staat het niet toe: uw plan staat nog in dit venster, dus print het of bewaar een bestand.',
  },

  out: {
    title: 'Printen en meenemen',
    print: 'Print het plan',
    backup: 'Bewaar als bestand',
    saved: (name: string) => `Het bestand ${name} is bewaard bij uw downloads.`,
    failed:
      'Een deel van deze pagina kwam niet binnen. U kunt nu niet printen of een bestand maken. Uw plan staat er nog. Kijk of u internet heeft en druk op “Probeer opnieuw”.',
    again: 'Probeer opnieuw',
    stillFailed: 'Het lukt nog niet. Kijk of u internet heeft.',
  },
};
