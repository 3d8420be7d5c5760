import type { PauseReason } from '@/components/session-timer/run.ts';
import type { SessionEntry } from '@/components/session-timer/session-record.ts';
import { minutes } from '@/components/session-timer/texts.ts';
import type { Thing } from '@/components/tool/kept/texts.ts';
import type { StorageReason } from '@/device/storage.ts';
import { dayOf, type Timestamp } from '@/exchange/timestamp.ts';

const count = (number: number, one: string, more: string) => `${number} ${number === 1 ? one : more}`;
const longDay = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'full', timeZone: 'UTC' });

/** Every word of a session and its list but the spoken lines, which stand in src/content/spoken-lines.yaml. */
export const texts = {
  ready: {
    title: 'Klaarzetten',
    summary: (title: string, length: string, delay: string) =>
      `${title}, ${length}. Het begint ${delay} nadat u drukt.`,
    goesOn: (title: string, left: string) =>
      `${title}. ${left} te gaan. Het gaat meteen verder als u drukt: maak u dus eerst klaar.`,
    goesOnAfter: (title: string) =>
      `${title}. Het oefenen is klaar. Drukt u op “Begin”? Dan hoort u nog het einde van de sessie.`,
    left: (ms: number) => (ms < 90_000 ? 'Nog 1 minuut' : `Nog ongeveer ${minutes(Math.round(ms / 60_000))}`),
    lengthOf: (ms: number) => (ms < 90_000 ? '1 minuut' : `ongeveer ${minutes(Math.round(ms / 60_000))}`),
    preparing: 'Wij zetten de sessie klaar …',
    prepared: 'De sessie staat klaar. U heeft geen internet meer nodig.',
    programmeFailed: 'De sessie kwam niet binnen. Kijk of u internet heeft en druk op “Probeer opnieuw”.',
    retryFailed: 'Dat lukte niet. Kijk of u internet heeft. U kunt ook beginnen met wat er klaarstaat.',
    retry: 'Probeer opnieuw',
    warnings: {
      voice:
        'De stem kwam niet binnen, dus u hoort tonen: kijk of u internet heeft en druk op “Probeer opnieuw”.',
      someLines:
        'Een deel van de stem kwam niet binnen, dus u hoort daar een toon: u kunt zo beginnen of druk op “Probeer opnieuw”.',
      wakeLock:
        'Uw scherm kan donker worden tijdens de sessie: zet het geluid aan, want dat gaat gewoon door.',
      screenOff:
        'Uw scherm kan donker worden en u heeft geen geluid: zet bij de instellingen van uw apparaat het scherm langer aan.',
      storage: {
        full: 'Uw apparaat heeft geen ruimte meer om de sessie te bewaren: u kunt gewoon oefenen, maar schrijf het op papier of maak eerst ruimte.',
        forbidden:
          'Uw browser laat ons niets bewaren: u kunt gewoon oefenen, maar schrijf het op papier of open de site in een gewoon venster.',
      } satisfies Record<StorageReason, string>,
    },
    check: {
      title: 'Luister eerst',
      play: 'Speel het proefgeluid',
      waiting: 'Het geluid komt zo …',
      /** As the recording for it says: row "geluid-test" in src/content/spoken-lines.yaml. */
      sample: 'Dit is de stem van de sessie. Hoort u dit?',
      otherVoice: {
        apparaat: 'Neem de stem van dit apparaat',
        stem: 'Neem de computerstem',
      },
      question: 'Hoort u dit?',
      yes: 'Ja, ik hoor het',
      no: 'Nee',
      heard: 'U hoort het geluid. U kunt beginnen.',
      blocked: 'Uw browser laat het geluid niet toe: druk nog eens, of kies “Oefen zonder geluid”.',
      help: [
        'Zet het geluid van uw apparaat harder.',
        'Kijk of er een koptelefoon of gehoorapparaat is verbonden.',
        'Druk daarna nog eens op “Speel het proefgeluid”.',
      ],
      without: 'Oefen zonder geluid',
    },
    tones: {
      title: 'Wat betekenen de tonen?',
      hear: 'Hoor',
      hearWhich: (meaning: string) => `Hoor: ${meaning}`,
      blocked: 'Uw browser laat het geluid niet toe. Druk nog eens.',
    },
    pain: 'Ik wil een cijfer voor pijn geven, voor en na de sessie',
    painHint: 'Dat hoeft niet.',
    safety: { before: 'Voor u begint', brief: 'Pauze, stoppen en bellen' },
    begin: 'Begin',
    beginHint: 'U mag altijd stoppen. Tik ergens op het scherm en de sessie wacht.',
    needCheck: 'Luister eerst naar het proefgeluid. Daarna kunt u beginnen.',
  },

  during: {
    label: 'Sessie',
    pause: 'Pauze',
    pauseHint: 'Tik ergens, of druk op de spatiebalk',
    paused: 'Pauze',
    resume: 'Ga verder',
    stop: 'Stop',
    beginsIn: (seconds: number) => `Begint over ${count(seconds, 'seconde', 'seconden')}`,
    left: (ms: number) =>
      ms > 60_000 ? `Nog ongeveer ${minutes(Math.ceil(ms / 60_000))}` : 'Nog minder dan 1 minuut',
    over: 'Het oefenen is klaar. Neem nog even de tijd.',
    waiting: 'Het geluid komt zo …',
    reasons: {
      gedrukt: 'De sessie wacht op u.',
      onderbroken: 'Uw apparaat stopte de sessie. De tijd die voorbijging, telt niet mee.',
      'geen-geluid': 'Er komt geen geluid. Kijk of het geluid aan staat en druk op “Ga verder”.',
    } satisfies Record<PauseReason, string>,
    withoutSound: 'Ga verder zonder geluid',
  },

  stopped: {
    title: 'U bent gestopt',
    text: 'Dat mag altijd.',
    goOn: 'Ga toch verder',
    done: 'Klaar voor vandaag',
    upset: 'Het werd mij te veel',
  },

  upset: {
    title: 'Neem de tijd',
    text: 'Oefenen kan veel met u doen. Dat is normaal en het ligt niet aan u. U hoeft nu niets meer.',
    now: 'Dit kunt u nu doen',
    someone: 'Praat erover met iemand die u vertrouwt.',
    peers:
      'Zoek mensen die dit ook meemaken: een vereniging voor mensen met een amputatie is KorterMaarKrachtig (www.kortermaarkrachtig.com).',
    stop: 'Oefen niet verder en bel als dit gebeurt',
    call: 'Wie u belt',
    done: 'Verder',
  },

  after: {
    title: 'De sessie is klaar',
    stoppedTitle: 'U bent gestopt',
    rest: 'Neem nog even de tijd. Sta pas op als u niet duizelig bent.',
    duration: (seconds: number) =>
      seconds < 60 ? 'U oefende minder dan 1 minuut.' : `U oefende ${minutes(Math.floor(seconds / 60))}.`,
    optional: 'Wilt u iets opschrijven? Dat hoeft niet.',
    note: 'Wilt u iets over deze sessie opschrijven?',
    pain: 'Pijn na de sessie',
    save: 'Zet in mijn lijst',
    skip: 'Niet in mijn lijst',
  },

  list: {
    title: 'Mijn sessies',
    empty: 'Er staat nog geen sessie in uw lijst.',
    day: (at: Timestamp) => longDay.format(new Date(dayOf(at))),
    number: (number: number) => `Sessie ${number}`,
    what: ({ title, side }: SessionEntry, seconds: number) =>
      [
        title,
        side && `amputatie ${side}`,
        seconds < 60 ? 'minder dan 1 minuut' : minutes(Math.floor(seconds / 60)),
      ]
        .filter(Boolean)
        .join(', '),
    stopped: 'eerder gestopt',
    doing: 'Wat u deed:',
    note: 'Opgeschreven:',
    pain: { voor: 'Pijn voor de sessie:', na: 'Pijn na de sessie:' },
    notFilledIn: 'niet ingevuld',
    changed: (at: Timestamp) => `gewijzigd op ${longDay.format(new Date(dayOf(at)))}`,
    review: {
      aantal: 'Bespreek dit met uw behandelaar.',
      weken: 'U bent 4 weken bezig. Bespreek dit met uw behandelaar.',
    },
    reviewTitle: 'Terugkijken met uw behandelaar',
    reviewText:
      'Bij spiegeltherapie doet u dat na 7, 14, 21 en 28 sessies, en na 4 weken. Dit is voor iedereen hetzelfde. Het kan op 4 manieren aflopen:',
    outcomes: [
      'Er is niets veranderd. Dan kunt u stoppen. Het helpt niet bij iedereen, en dat ligt niet aan u.',
      'Het gaat iets beter, maar nog niet genoeg. Dan gaat u door tot 6 weken en kijkt u weer terug.',
      'De pijn is weg, of wordt niet meer minder. Dan bespreekt u of u stopt of nog doorgaat.',
      'U krijgt er last van. Dan stopt u en belt u uw behandelaar.',
    ],
    remove: 'Verwijder',
    removed: 'Verwijderd.',
    removedWithScores: 'Verwijderd. De cijfers voor pijn staan nog in uw lijst bij de pijnscore.',
    undo: 'Zet terug',
    restored: 'Teruggezet.',
    again: 'Nieuwe sessie',
    print: 'Print de lijst',
    backup: 'Bewaar als bestand',
    saved: (name: string) => `Het bestand ${name} is bewaard bij uw downloads.`,
    thing: { name: 'lijst', parts: ['sessie', 'sessies'] } satisfies Thing,
    /** Of the pain scores in a file of sessions. */
    scores: {
      parts: ['cijfer voor pijn', 'cijfers voor pijn'] satisfies Thing['parts'],
      problems: {
        newer:
          'De cijfers voor pijn in dit bestand zijn gemaakt met een nieuwere versie van deze site. Die zijn overgeslagen. Laad deze pagina opnieuw en open het bestand nog eens.',
        damaged:
          'De cijfers voor pijn in dit bestand konden wij niet lezen. Die zijn overgeslagen. Bewaar het bestand zelf.',
      },
    },
    keeping: {
      title: 'Waar staat uw lijst?',
      inTab: 'Uw lijst staat alleen in dit venster. Sluit u het venster, dan is de lijst weg.',
      hint: 'Bewaart u de lijst? Dan kan wie dit apparaat ook gebruikt hem zien. Er gaat niets naar ons of naar een ander.',
      keep: 'Bewaar op dit apparaat',
      withScores: 'Ook de cijfers voor pijn worden dan bewaard, met alles in uw lijst bij de pijnscore.',
      looseScores: 'De cijfers voor pijn staan alleen in dit venster. Sluit u het venster, dan zijn ze weg.',
      looseScoresHint:
        'Bewaart u de cijfers? Dan kan wie dit apparaat ook gebruikt alles in uw lijst bij de pijnscore zien.',
      keepLooseScores: 'Bewaar ook de cijfers voor pijn',
      onlySessions: 'Uw sessies staan wel op dit apparaat.',
      retryScores: 'Probeer de cijfers opnieuw te bewaren',
      scoreProblems: {
        full: 'De cijfers voor pijn bewaren lukt niet: dit apparaat heeft geen ruimte meer. Ze staan nog in dit venster. Bewaar een bestand, of maak ruimte en probeer het opnieuw.',
        forbidden:
          'De cijfers voor pijn bewaren lukt niet: uw browser staat het niet toe. Ze staan nog in dit venster. Bewaar een bestand of print de lijst.',
      } satisfies Record<StorageReason, string>,
      scoresStay: 'Er staan nog cijfers voor pijn op dit apparaat. U haalt ze weg bij de',
      scoresLink: 'pijnscore',
      onDevice:
        'Uw lijst staat op dit apparaat. Een browser wist soms zelf iets. Bewaar daarom ook een bestand.',
      stop: 'Niet meer bewaren op dit apparaat',
      retry: 'Probeer opnieuw te bewaren',
      problems: {
        full: 'Bewaren lukt niet: dit apparaat heeft geen ruimte meer. Uw lijst staat nog in dit venster. Bewaar een bestand, of maak ruimte en probeer het opnieuw.',
        forbidden:
          'Bewaren lukt niet: uw browser staat het niet toe. Uw lijst staat nog in dit venster. Bewaar een bestand of print de lijst.',
      } satisfies Record<StorageReason, string>,
    },
  },
};
