import type { PauseReason } from '@/components/session-timer/run.ts';
import type { SessionEntry } from '@/components/session-timer/session-record.ts';
import { minutes } from '@/components/session-timer/time-words.ts';
import type { Thing } from '@/components/tool/kept/texts.ts';
import type { StorageReason } from '@/device/storage.ts';
import { dayOf, type Timestamp } from '@/exchange/timestamp.ts';
import { sizeInWords } from '@/vocabulary/size.ts';

const count = (number: number, one: string, more: string) => `${number} ${number === 1 ? one : more}`;
const longDay = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'full', timeZone: 'UTC' });

/** Every word of a session and its list but the spoken lines, which stand in src/content/spoken-lines.yaml. */
export const texts = {
  ready: {
    left: (ms: number) =>
      `${ms < 90_000 ? 'Nog 1 minuut' : `Nog ongeveer ${minutes(Math.round(ms / 60_000))}`} te gaan.`,
    onlyEnd: 'Het oefenen is klaar. Drukt u op “Ga verder”? Dan hoort u nog het einde van de sessie.',
    preparing: (bytes: number) =>
      bytes > 0
        ? `Wij halen het geluid op: ongeveer ${sizeInWords(bytes)} …`
        : 'Wij zetten de sessie klaar …',
    prepared: 'Staat klaar, ook zonder internet.',
    seriesFailed:
      'De oefeningen in deze link kwamen niet goed over. Open de link van uw behandelaar nog eens, of scan de QR-code opnieuw.',
    programmeFailed: 'De sessie kwam niet binnen. Kijk of u internet heeft en druk nog eens.',
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
      title: 'Probeer het geluid',
      play: 'Speel het proefgeluid',
      waiting: 'Het geluid komt zo …',
      /** As the recording for it says: row "geluid-test" in src/content/spoken-lines.yaml. */
      sample: 'Dit is de stem van de sessie. Hoort u dit?',
      question: 'Hoort u dit?',
      yes: 'Ja, ik hoor het',
      no: 'Nee',
      heard: 'U hoort het geluid.',
      blocked: 'Uw browser laat het geluid niet toe: druk nog eens, of kies “Oefen zonder geluid”.',
      help: [
        'Zet het geluid van uw apparaat harder.',
        'Kijk of er een koptelefoon of gehoorapparaat is verbonden.',
        'Druk daarna nog eens op “Speel het proefgeluid”.',
      ],
      without: 'Oefen zonder geluid',
      done: 'Klaar',
    },
    tones: {
      title: 'Wat betekenen de tonen?',
      hear: 'Hoor',
      hearWhich: (meaning: string) => `Hoor: ${meaning}`,
      blocked: 'Uw browser laat het geluid niet toe. Druk nog eens.',
    },
  },

  pain: {
    give: 'Eerst een cijfer voor de pijn',
    change: 'Cijfer voor de pijn veranderen',
    title: 'Pijn voor de sessie',
    hint: 'Na de sessie kunt u het weer geven. Het hoeft niet.',
    done: 'Verder',
    none: 'Toch geen cijfer',
  },

  during: {
    label: 'Sessie',
    pause: 'Pauze',
    pauseHint: 'Tik ergens',
    /** Only where there is a keyboard. */
    pauseKey: ', of druk op de spatiebalk',
    paused: 'Pauze',
    resume: 'Ga verder',
    stop: 'Stop',
    beginsIn: (seconds: number) => `Begint over ${count(seconds, 'seconde', 'seconden')}`,
    /** To the second, so that it is seen to go on. */
    left: (ms: number) => {
      const seconds = Math.ceil(ms / 1000);
      const rest = String(seconds % 60).padStart(2, '0');
      return seconds < 60
        ? `Nog ${count(seconds, 'seconde', 'seconden')}`
        : `Nog ${Math.floor(seconds / 60)}:${rest} minuten`;
    },
    over: 'Het oefenen is klaar. Neem nog even de tijd.',
    waiting: 'Het geluid komt zo …',
    reasons: {
      gedrukt: 'De sessie wacht op u.',
      onderbroken: 'Uw apparaat stopte de sessie. De tijd die voorbijging, telt niet mee.',
      'geen-geluid': 'Er komt geen geluid. Kijk of het geluid aan staat en druk op “Ga verder”.',
    } satisfies Record<PauseReason, string>,
    withoutSound: 'Ga verder zonder geluid',
    hearsNothing: 'Ik hoor niets',
    hearHelp:
      'Zet het geluid harder. Kijk of er een koptelefoon of gehoorapparaat is verbonden. Druk dan op “Ga verder”.',
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
    stoppedTitle: 'Stoppen mag altijd',
    /** Kind, and true of every session. */
    done: (seconds: number, isWhole: boolean) =>
      seconds < 60
        ? 'U bent begonnen. Dat is ook goed.'
        : `U heeft ${minutes(Math.floor(seconds / 60))} geoefend.${isWhole ? ' Fijn dat u er de tijd voor nam.' : ''}`,
    rest: 'Neem nog even de tijd. Sta pas op als u niet duizelig bent.',
    next: 'Verder',
    pain: 'Pijn na de sessie',
    list: 'Wilt u deze sessie in uw lijst zetten? Dat hoeft niet.',
    listTitle: 'Uw lijst',
    write: 'Iets opschrijven bij deze sessie',
    note: 'Wilt u iets over deze sessie opschrijven?',
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
      inTab:
        'Uw lijst staat alleen in dit venster. Sluit u het venster, dan is de lijst weg. Print hem of bewaar een bestand.',
      onlySessions: 'Uw sessies staan wel op dit apparaat.',
      retryScores: 'Probeer de cijfers opnieuw te bewaren',
      scoreProblems: {
        full: 'De cijfers voor pijn bewaren lukt niet, want dit apparaat heeft geen ruimte meer: ze staan nog in dit venster, dus print de lijst of bewaar een bestand.',
        forbidden:
          'De cijfers voor pijn bewaren lukt niet, want uw browser staat het niet toe: ze staan nog in dit venster, dus print de lijst of bewaar een bestand.',
      } satisfies Record<StorageReason, string>,
      scoresStay: 'Er staan nog cijfers voor pijn op dit apparaat. U haalt ze weg bij de',
      scoresLink: 'pijnscore',
      onDevice:
        'Uw lijst staat op dit apparaat, in deze browser, en blijft daar staan. Een browser wist soms zelf iets. Bewaar daarom ook een bestand. Met “Niet meer bewaren” haalt u de lijst van dit apparaat af.',
      stop: 'Niet meer bewaren op dit apparaat',
      problems: {
        full: 'Bewaren lukt niet, want dit apparaat heeft geen ruimte meer: uw lijst staat nog in dit venster, dus print hem of bewaar een bestand.',
        forbidden:
          'Bewaren lukt niet, want uw browser staat het niet toe: uw lijst staat nog in dit venster, dus print hem of bewaar een bestand.',
      } satisfies Record<StorageReason, string>,
    },
  },
};
