import type { SoundMode } from '@/components/session-timer/sound-modes.ts';
import { minutes, seconds } from '@/components/session-timer/time-words.ts';

/** Every word of the first screen of a session; those of what is set otherwise stand in pace-texts.ts. */
export const texts = {
  openList: 'Mijn sessies bekijken',
  misread: 'In de link staat iets wat wij niet kennen. Kijk of uw keuzes kloppen.',
  loading: 'Even wachten …',
  loadFailed: 'Dit deel kwam niet binnen. Kijk of u internet heeft en druk nog eens.',

  programme: {
    title: 'Wat gaat u oefenen?',
    mirror: 'Spiegeltherapie',
    exercises: 'Oefeningen na een beenamputatie',
  },

  begin: {
    kind: { mirror: 'Spiegeltherapie', exercise: 'Oefening', series: 'Van uw behandelaar' },
    /** Of an exercise the length is not chosen. */
    length: (number: number, isChosen: boolean) => `${isChosen ? '' : 'Ongeveer '}${minutes(number)}`,
    sound: {
      stem: 'met een stem',
      apparaat: 'met de stem van dit apparaat',
      'stem-en-tonen': 'met een stem en tonen',
      tonen: 'met tonen',
      tekst: 'zonder geluid',
    } satisfies Record<SoundMode, string>,
    delay: (number: number) => `Het begint ${seconds(number)} nadat u drukt.`,
    before: 'Voor u begint: klopt dit?',
    begin: 'Begin',
    preparing: 'Wij zetten de sessie klaar …',
    pressed: 'Even wachten. De sessie begint vanzelf.',
    retry: 'Probeer opnieuw',
    otherwise: 'Anders instellen',
    else: 'Andere oefening',
  },

  unfinished: {
    bezig: {
      title: 'Uw sessie wacht op u',
      text: 'U kunt verder waar u was. Het gaat meteen verder als u drukt: maak u dus eerst klaar.',
      goOn: 'Ga verder',
      done: 'Klaar voor vandaag',
      drop: 'Begin opnieuw',
    },
    klaar: {
      title: 'Uw sessie is klaar',
      text: 'De sessie staat nog niet in uw lijst. Wat u opschreef, is er nog.',
      goOn: 'Ga verder waar u was',
      drop: 'Niet in mijn lijst',
    },
  },
};
