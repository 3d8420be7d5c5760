import type { Side } from '@/components/session-timer/choices.ts';
import type { SoundMode } from '@/components/session-timer/cues.ts';

/** "1 minuut", "2 minuten". */
export const minutes = (number: number) => `${number} ${number === 1 ? 'minuut' : 'minuten'}`;

/** Every word of setting up a session. */
export const texts = {
  step: (step: number) => `Stap ${step} van 3`,
  next: 'Verder',
  back: 'Terug',
  openList: 'Mijn sessies bekijken',
  misread: 'In de link staat iets wat wij niet kennen. Kijk of uw keuzes kloppen.',
  loading: 'Even wachten …',
  loadFailed: 'Dit deel kwam niet binnen. Kijk of u internet heeft en druk nog eens.',

  programme: {
    title: 'Wat gaat u oefenen?',
    mirror: 'Spiegeltherapie',
    exercises: 'Oefeningen na een beenamputatie',
    side: 'Aan welke kant is uw amputatie?',
    sides: { links: 'Links', rechts: 'Rechts' } satisfies Record<Side, string>,
    sideHint: 'Dan klopt de tekening. U mag dit overslaan.',
  },

  pace: {
    title: 'Hoe wilt u oefenen?',
    minutes: 'Hoe lang?',
    minutesValue: minutes,
    delay: 'Hoeveel tijd heeft u nodig voor u begint?',
    seconds: (seconds: number) => (seconds < 60 ? `${seconds} seconden` : minutes(seconds / 60)),
    delayHint: 'In die tijd legt u uw apparaat weg en maakt u zich klaar.',
    gaze: 'Hoe vaak hoort u waar u moet kijken?',
    gazeValue: (seconds: number) =>
      ({ 30: 'Elke halve minuut', 60: 'Elke minuut', 120: 'Elke 2 minuten' })[seconds] ??
      `Elke ${seconds} seconden`,
    mode: 'Wat wilt u horen?',
    modes: {
      stem: 'Een computerstem',
      apparaat: 'De stem van dit apparaat',
      'stem-en-tonen': 'Een computerstem en tonen',
      tonen: 'Alleen tonen',
      tekst: 'Geen geluid, alleen tekst op het scherm',
    } satisfies Record<SoundMode, string>,
    ownVoiceHint: 'Met het scherm donker hoort u de computerstem.',
    signs: 'Wilt u in een lange stilte een zachte toon horen?',
    signsValue: (isOn: boolean) => (isOn ? 'Ja, elke 15 seconden' : 'Nee'),
    remember: 'Onthoud deze keuzes op dit apparaat',
    remembered: 'Uw keuzes staan op dit apparaat.',
    forget: 'Vergeet mijn keuzes',
    forgotten: 'Uw keuzes zijn vergeten op dit apparaat.',
    notRemembered: 'Onthouden lukt niet: uw browser staat het niet toe. U kunt wel verder.',
  },

  unfinished: {
    bezig: {
      title: 'U was nog bezig',
      text: 'Uw sessie is afgebroken. Wat u deed en opschreef, is er nog. De tijd dat de sessie stilstond, telt niet mee.',
      goOn: 'Ga verder met de sessie',
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
