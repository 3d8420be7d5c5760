import type { Item, Part } from '@/components/relapse-plan/plan.ts';
import type { BackupProblem } from '@/exchange/backup.ts';
import { dayOf, type Timestamp } from '@/exchange/timestamp.ts';

const longDay = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'full', timeZone: 'UTC' });
const shortDay = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' });

/** A question of the plan, and questions to think with. None of them fills anything in. */
export interface PartTexts {
  /** The name of the part, as on paper and in the overview. */
  title: string;
  question: string;
  hint: string;
  /** Shown only when somebody asks for them. */
  thinking: readonly string[];
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
    thinking: [],
    label: 'Naam van het plan',
  },
  risicos: {
    title: 'Risico’s',
    question: 'Wat maakt het lastig om vol te houden wat u leerde?',
    hint: 'Schrijf het in uw eigen woorden. Eén ding per vak.',
    thinking: [
      'Wanneer deed u weer zoals vroeger? Wat gebeurde er toen?',
      'Welke drukke of stille tijden komen eraan?',
      'Welke gedachte maakt het lastig om door te gaan?',
      'Wat kan er anders worden, thuis of op het werk?',
    ],
    label: 'Een risico',
  },
  signalen: {
    title: 'Signalen',
    question: 'Waaraan merkt u dat oude gewoonten terugkomen?',
    hint: 'Schrijf op wat u dan doet of laat. Dus niet hoeveel pijn u heeft.',
    thinking: [
      'Wat slaat u als eerste over?',
      'Wat gaat u juist meer doen, of te lang?',
      'Welke vaste regels legt u zichzelf weer op?',
      'Wat ziet iemand die u kent als eerste aan u?',
    ],
    label: 'Een signaal',
  },
  maatregelen: {
    title: 'Wat ik doe',
    question: 'Wat doet u dan?',
    hint: 'Kies ook bij welk signaal het hoort. Zo krijgt u een zin: “Als … dan …”.',
    thinking: [
      'Wat hielp eerder om weer op gang te komen?',
      'Wat is de kleinste stap op zo’n dag?',
      'Wat doet u ook dan, omdat het belangrijk voor u is?',
      'Wat kan u tegenhouden? Wat doet u dan?',
    ],
    label: 'Dan doe ik dit',
  },
  sterk: {
    title: 'Sterke kanten en wat eerder hielp',
    question: 'Wat zijn uw sterke kanten? En wat hielp eerder?',
    hint: 'Denk ook aan wat u graag doet en waar u talent voor heeft.',
    thinking: [
      'Waar bent u handig in?',
      'Wat waarderen anderen aan u?',
      'Welke moeilijke tijd kwam u door? Wat hielp toen?',
      'Wat leerde u in de behandeling en doet u nog steeds?',
    ],
    label: 'Een sterke kant, of iets wat hielp',
  },
  mensen: {
    title: 'Mensen die helpen',
    question: 'Wie helpt u?',
    hint: 'Vraag het ook aan die mensen zelf. Een nummer invullen hoeft niet.',
    thinking: [
      'Wie merkt het vroeg aan u?',
      'Wat mag die persoon zeggen? Wat liever niet?',
      'Wie van de behandeling mag u nog bellen?',
      'Aan wie laat u dit plan zien?',
    ],
    label: 'Wie',
  },
  belangrijk: {
    title: 'Wat belangrijk is voor mij',
    question: 'Wat is belangrijk in uw leven?',
    hint: 'Dit noemen we ook uw waarden: hoe u wilt leven, met of zonder pijn.',
    thinking: [
      'Voor wie of wat komt u uw bed uit?',
      'Wat wilt u doen, ook als er pijn is?',
      'Wat voor ouder, vriend, buur of collega wilt u zijn?',
    ],
    label: 'Belangrijk voor mij',
  },
  inzichten: {
    title: 'Wat ik leerde en wat lukte',
    question: 'Wat leerde u? Wat lukte er?',
    hint: 'Vul dit aan na elke afspraak met uw behandelaar. Wie erbij stilstaat, onthoudt het beter.',
    thinking: [
      'Wat lukte deze week en vindt u belangrijk?',
      'Wat begreep u ineens?',
      'Welk advies wilt u onthouden?',
    ],
    label: 'Geleerd of gelukt',
  },
  momenten: {
    title: 'Wanneer ik terugkijk',
    question: 'Wanneer kijkt u terug op dit plan?',
    hint: 'Kies nu een dag. Kijk dan terug, ook als alles loopt zoals u wilt. Vaak is er al iets veranderd zonder dat u het merkte.',
    thinking: [],
    label: 'Moment',
  },
};

const count = (number: number, one: string, more: string) => `${number} ${number === 1 ? one : more}`;

/** Every word of the tool but the questions. */
export const texts = {
  /** "zaterdag 14 maart 2026", on the person's own calendar. */
  weekday: (at: Timestamp) => longDay.format(new Date(dayOf(at))),
  /** "14 maart 2026", on the person's own calendar. */
  day: (at: Timestamp) => shortDay.format(new Date(dayOf(at))),
  /** "zaterdag 20 februari 2027 om 10:00". */
  moment: (start: string) => `${longDay.format(new Date(dayOf(start)))} om ${start.slice(11)}`,
  plan: 'Mijn plan',
  step: (step: number, steps: number) => `Vraag ${step} van ${steps}`,
  next: 'Verder',
  skip: 'Sla over',
  back: 'Terug',
  toOverview: 'Naar het overzicht',
  undo: 'Maak ongedaan',
  redo: 'Doe opnieuw',
  undone: 'Ongedaan gemaakt.',
  redone: 'Opnieuw gedaan.',

  start: {
    intro:
      'U maakt een plan in uw eigen woorden. Er zijn 9 vragen. Alles mag u overslaan. In een kwartier heeft u een begin.',
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

  moments: {
    proposed: (months: number) =>
      months === 12 ? 'Over 1 jaar' : `Over ${count(months, 'maand', 'maanden')}`,
    own: 'Of kies zelf een dag',
    day: 'Dag',
    time: 'Tijd',
    add: 'Voeg deze dag toe',
    invalid: 'Vul een dag en een tijd in. Dan kunt u toevoegen.',
    there: 'Deze dag staat er al.',
    calendar: 'Zet in mijn agenda',
    calendarHint:
      'U krijgt een bestand voor de agenda op uw telefoon of computer. Er staat alleen in dat u terugkijkt, niets uit uw plan. Kijk in uw agenda of de melding aan staat.',
  },

  calendar: {
    title: 'Terugkijken',
    description: 'Een vast moment om ergens op terug te kijken. Ook als alles loopt zoals u wilt.',
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
    intro:
      'U krijgt 4 vragen opnieuw. Vul aan, verander of haal weg. Ook als alles loopt zoals u wilt. Wat er nu staat, blijft als eerdere versie bewaard.',
    begin: 'Begin met terugkijken',
    nothing: 'Er staat nog niets in uw plan om op terug te kijken.',
    was: (day: string) => `Zo stond het op ${day}`,
    wasEmpty: 'Hier stond niets.',
    end: 'U heeft teruggekeken',
    endHint: 'Kies ook een volgende dag om terug te kijken.',
    toMoments: 'Kies een volgende dag',
    question: (step: number, steps: number) => `Terugkijken: vraag ${step} van ${steps}`,
  },

  compare: {
    title: 'Vergelijken',
    choose: 'Welke eerdere versie?',
    version: (day: string, reviewed: string) => `Van ${day}, bekeken op ${reviewed}`,
    none: 'Er is nog geen eerdere versie. Die komt er als u terugkijkt.',
    before: 'Toen',
    now: 'Nu',
    same: 'Staat er niets boven? Dan is het hetzelfde gebleven.',
    added: 'Nieuw',
    gone: 'Staat er niet meer',
    changed: 'Veranderd',
    empty: 'Toen en nu leeg.',
  },

  keeping: {
    title: 'Waar blijft uw plan?',
    inTab: 'Uw plan staat alleen in dit venster. Sluit u het venster, dan is het plan weg.',
    keep: 'Bewaar op dit apparaat',
    keepHint:
      'Wie dit apparaat ook gebruikt, kan het plan dan zien. Er gaat niets naar ons of naar een ander.',
    onDevice: 'Uw plan staat op dit apparaat, in deze browser. Er gaat niets naar ons of naar een ander.',
    mayGo: 'Een browser kan zelf wissen wat hij bewaart. Print het plan of bewaar een bestand.',
    kept: 'Bewaard op dit apparaat.',
    full: 'Bewaren lukt niet: dit apparaat heeft geen ruimte meer. Uw plan staat nog in dit venster. Print het of bewaar een bestand. Maak daarna ruimte en probeer het opnieuw.',
    forbidden:
      'Bewaren lukt niet: uw browser staat het niet toe. Misschien gebruikt u een privévenster. Uw plan staat nog in dit venster. Print het of bewaar een bestand.',
    retry: 'Probeer opnieuw te bewaren',
    setAside:
      'Een deel van wat er op dit apparaat stond, kunnen wij niet lezen. Het is beschadigd, of gemaakt met een nieuwere versie van deze site. Het is niet weg. Laad de pagina opnieuw, of bewaar het als bestand.',
    saveSetAside: 'Bewaar wat niet leesbaar is als bestand',
    discardSetAside: 'Gooi weg wat niet leesbaar is',
    wipe: 'Wis alles',
    wipeSure: 'Ja, wis alles',
    wipeHint:
      'Dan gaat het plan van dit apparaat af en uit alle vensters van deze site, met alle eerdere versies. Dit kunt u niet ongedaan maken. Bestanden bij uw downloads blijven staan.',
    wipeCancel: 'Nee, laat staan',
    wiped: 'Alles is gewist.',
    wipeFailed: 'Wissen op dit apparaat lukte niet. In dit venster is het plan wel weg. Probeer het opnieuw.',
  },

  out: {
    title: 'Printen en meenemen',
    print: 'Print het plan',
    card: 'Print een kaartje',
    cardHint: 'Het kaartje past in uw portemonnee: uw signalen, wat u doet en wie u belt.',
    doctor: 'Print een blad voor de huisarts',
    doctorHint: 'Neem het mee of geef het nu al af. Uw huisarts kan er dan met u naar kijken.',
    files: 'Als bestand',
    backup: 'Bewaar als bestand',
    backupHint: 'Dit bestand kunt u hier later weer openen, ook op een ander apparaat.',
    fhir: 'Bestand voor een zorgsysteem (FHIR)',
    fhirHint:
      'Dit is een ingevulde vragenlijst (FHIR QuestionnaireResponse). Of het systeem van uw behandelaar die kan inlezen, hangt af van dat systeem.',
    saved: (name: string) => `Het bestand ${name} is bewaard bij uw downloads.`,
    failed:
      'Printen en bestanden lukt nu niet, want een deel van deze pagina kwam niet binnen. Uw plan staat er nog. Kijk of u internet heeft en laad de pagina opnieuw.',
    private: 'In het bestand staat wat u invulde. Geef het alleen aan wie het mag lezen.',
  },

  in: {
    title: 'Bewaard bestand openen',
    label: 'Open een bewaard bestand',
    hint: 'Wat erin staat, komt bij uw plan. Wat er al stond, blijft staan.',
    added: (number: number) =>
      number === 0
        ? 'Alles uit dit bestand stond al in uw plan.'
        : `${count(number, 'punt', 'punten')} uit het bestand toegevoegd of bijgewerkt.`,
    refused: (number: number) =>
      `${count(number, 'deel', 'delen')} van het bestand konden wij niet lezen. Dat is overgeslagen. Bewaar het bestand zelf.`,
    unreadable: 'Dit bestand kan uw apparaat niet openen. Kies het opnieuw.',
    problems: {
      foreign:
        'Dit is geen bestand van deze site, of het is beschadigd. Er is niets veranderd. Kies een bestand dat u hier bewaarde; de naam eindigt op .json.',
      'other-tool':
        'Dit bestand is van een ander hulpmiddel van deze site. Open het daar. Er is niets veranderd.',
      newer:
        'Dit bestand is gemaakt met een nieuwere versie van deze site. Laad deze pagina opnieuw en probeer het nog eens. Er is niets veranderd.',
      damaged: 'Dit bestand is beschadigd. Wij kunnen er niets uit lezen. Er is niets veranderd.',
      'too-large':
        'Dit bestand is veel te groot voor een plan. Er is niets veranderd. Kies een bestand dat u hier bewaarde.',
    } satisfies Record<BackupProblem, string>,
  },

  paper: {
    made: (day: string) => `Geprint op ${day}`,
    changed: (day: string) => `Laatst veranderd op ${day}`,
    self: 'Zelf ingevuld, in eigen woorden. Niet beoordeeld door een zorgverlener.',
    name: 'Naam',
    phone: (phone: string) => `telefoon ${phone}`,
    says: (says: string) => `mag zeggen of doen: ${says}`,
    lookBack: 'Ik kijk terug op de dagen hieronder, ook als alles loopt zoals ik wil.',
    card: 'Knip uit en vouw dubbel.',
    cardSignals: 'Signalen',
    cardMeasures: 'Dit doe ik',
    cardPeople: 'Ik bel',
    doctor: {
      title: 'Voor mijn huisarts',
      intro:
        'Ik maakte dit plan bij mijn pijnbehandeling. Terugval betekent hier: ik doe weer zoals vroeger, bijvoorbeeld dingen vermijden of mijn dag laten bepalen door pijn. Het gaat dus om wat ik doe, niet om hoeveel pijn ik heb.',
      ask: 'Mijn vraag',
      questions: [
        'Kom ik bij u omdat het niet lukt? Bekijk dan dit plan met mij.',
        'Kijk met mij wat er veranderde en welke stap uit het plan nu past.',
        'Komen we er samen niet uit? Overleg dan met mijn behandelaar, bijvoorbeeld over een extra afspraak.',
      ],
      practitioner: 'Mijn behandelaar en telefoonnummer',
      new: 'Nieuwe of andere klachten horen niet bij dit plan. Beoordeel die zoals u altijd doet.',
    },
  },
};
