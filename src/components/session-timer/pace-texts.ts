import type { Side } from '@/components/session-timer/choices.ts';
import type { SoundMode } from '@/components/session-timer/sound-modes.ts';
import { minutes, seconds } from '@/components/session-timer/time-words.ts';

/** Every word of what can be set otherwise: long before a session, so apart from its first screen. */
export const paceTexts = {
  title: 'Anders instellen',
  minutes: 'Hoe lang?',
  minutesValue: minutes,
  delay: 'Hoeveel tijd heeft u nodig voor u begint?',
  seconds,
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
  side: 'Aan welke kant is uw amputatie?',
  sides: { links: 'Links', rechts: 'Rechts' } satisfies Record<Side, string>,
  sideHint: 'Dan klopt de tekening. U mag dit overslaan.',
  done: 'Klaar',
  trySound: 'Probeer het geluid',
  remember: 'Onthoud deze keuzes op dit apparaat',
  remembered: 'Uw keuzes staan op dit apparaat.',
  forget: 'Vergeet mijn keuzes',
  forgotten: 'Uw keuzes zijn vergeten op dit apparaat.',
  notRemembered: 'Onthouden lukt niet: uw browser staat het niet toe. U kunt wel verder.',
};
