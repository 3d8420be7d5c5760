import { lastYear, type MomentProblem } from '@/components/relapse-plan/new-moment.ts';
import type { Part } from '@/components/relapse-plan/plan.ts';
import type { Thing } from '@/components/tool/kept/texts.ts';

const count = (number: number, one: string, more: string) => `${number} ${number === 1 ? one : more}`;

/** The words of keeping, moments, paper, files and comparing. They come with the code that needs them. */
export const outTexts = {
  keeping: {
    title: 'Waar blijft uw plan?',
    inTab: 'Uw plan staat alleen in dit venster. Sluit u het venster, dan is het plan weg.',
    onDevice:
      'Uw plan staat op dit apparaat, in deze browser, en blijft daar staan. Er gaat niets naar ons of naar een ander.',
    mayGo: {
      device:
        'Een browser kan zelf wissen wat hij bewaart. Print daarom het plan of bewaar een bestand. Met “Wis alles” haalt u het plan van dit apparaat af.',
      tab: 'Print het plan of bewaar een bestand. Dat bestand opent u hier later weer.',
    },
    kept: 'Bewaard op dit apparaat.',
    wipe: 'Wis alles',
    wipeSure: 'Ja, wis alles',
    wipeHint:
      'Dan gaat het plan van dit apparaat af en uit alle vensters van deze site, met alle eerdere versies. Dit kunt u niet ongedaan maken. Bestanden bij uw downloads blijven staan.',
    wipeCancel: 'Nee, laat staan',
    wiped: 'Alles is gewist.',
    wipeFailed: 'Wissen op dit apparaat lukte niet. In dit venster is het plan wel weg. Probeer het opnieuw.',
  },

  moments: {
    proposed: (months: number) =>
      months === 12 ? 'Over 1 jaar' : `Over ${count(months, 'maand', 'maanden')}`,
    own: 'Of kies zelf een dag',
    day: 'Dag',
    time: 'Tijd',
    add: 'Voeg deze dag toe',
    problems: {
      incomplete: 'Vul een dag en een tijd in. Staan ze er al? Kijk dan of die dag bestaat.',
      'short-year': 'Schrijf het jaar met 4 cijfers, bijvoorbeeld 2027.',
      past: 'Dit moment is al voorbij. Kies een dag en een tijd die nog komen.',
      far: `Dit jaar is te ver weg. Kies een jaar tot en met ${lastYear}.`,
      skipped:
        'Deze tijd bestaat niet op die dag: de klok gaat dan van 2 uur meteen naar 3 uur. Kies een andere tijd.',
    } satisfies Record<MomentProblem, string>,
    there: 'Deze dag staat er al.',
    calendar: 'Zet in mijn agenda',
    calendarHint:
      'U krijgt een bestand voor de agenda op uw telefoon of computer. Er staat alleen in dat u terugkijkt, niets uit uw plan. Kijk in uw agenda of de melding aan staat.',
  },

  out: {
    card: 'Print een kaartje',
    cardHint: 'Het kaartje past in uw portemonnee: uw signalen, wat u doet en wie u belt.',
    doctor: 'Print een blad voor de huisarts',
    doctorHint: 'Neem het mee of geef het nu al af. Uw huisarts kan er dan met u naar kijken.',
    files: 'Als bestand',
    backupHint: 'Dit bestand kunt u hier later weer openen, ook op een ander apparaat.',
    fhir: 'Bestand voor een zorgsysteem (FHIR)',
    fhirHint:
      'Dit is een ingevulde vragenlijst (FHIR QuestionnaireResponse). Of het systeem van uw behandelaar die kan inlezen, hangt af van dat systeem.',
    private: 'In het bestand staat wat u invulde. Geef het alleen aan wie het mag lezen.',
  },

  thing: { name: 'plan', parts: ['punt', 'punten'] } satisfies Thing,

  calendar: {
    title: 'Terugkijken',
    description: 'Een vast moment om ergens op terug te kijken. Ook als alles loopt zoals u wilt.',
  },

  compare: {
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

/** Questions to think with, shown only when somebody asks for them. None of them fills anything in. */
export const thinkingTexts: Readonly<Partial<Record<Part, readonly string[]>>> = {
  risicos: [
    'Wanneer deed u weer zoals vroeger? Wat gebeurde er toen?',
    'Welke drukke of stille tijden komen eraan?',
    'Welke gedachte maakt het lastig om door te gaan?',
    'Wat kan er anders worden, thuis of op het werk?',
  ],
  signalen: [
    'Wat slaat u als eerste over?',
    'Wat gaat u juist meer doen, of te lang?',
    'Welke vaste regels legt u zichzelf weer op?',
    'Wat ziet iemand die u kent als eerste aan u?',
  ],
  maatregelen: [
    'Wat hielp eerder om weer op gang te komen?',
    'Wat is de kleinste stap op zo’n dag?',
    'Wat doet u ook dan, omdat het belangrijk voor u is?',
    'Wat kan u tegenhouden? Wat doet u dan?',
  ],
  sterk: [
    'Waar bent u handig in?',
    'Wat waarderen anderen aan u?',
    'Welke moeilijke tijd kwam u door? Wat hielp toen?',
    'Wat leerde u in de behandeling en doet u nog steeds?',
  ],
  mensen: [
    'Wie merkt het vroeg aan u?',
    'Wat mag die persoon zeggen? Wat liever niet?',
    'Wie van de behandeling mag u nog bellen?',
    'Aan wie laat u dit plan zien?',
  ],
  belangrijk: [
    'Voor wie of wat komt u uw bed uit?',
    'Wat wilt u doen, ook als er pijn is?',
    'Wat voor ouder, vriend, buur of collega wilt u zijn?',
  ],
  inzichten: [
    'Wat lukte deze week en vindt u belangrijk?',
    'Wat begreep u ineens?',
    'Welk advies wilt u onthouden?',
  ],
};
