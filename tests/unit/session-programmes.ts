import type {
  CountedProgramme,
  Line,
  LyingProgramme,
  MirrorProgramme,
} from '@/components/session-timer/programme.ts';
import type { Pace } from '@/components/session-timer/session.ts';

/** Programmes for tests, with every line that their form may speak. */

const line = (seconds: number, tone: Line['tone'] = 'wissel'): Line => ({
  text: 'Tekst.',
  file: '/stem/x.mp3',
  bytes: 9_000,
  seconds,
  tone,
});

const common: Record<string, Line> = {
  'begin-spiegel': line(6.5, 'begin'),
  'begin-oefening': line(6.5, 'begin'),
  'altijd-stoppen': line(2.5),
  'veilig-spiegel': line(5.5, 'let-op'),
  'veilig-oefening': line(4.8, 'let-op'),
  'veilig-liggen': line(5.5, 'let-op'),
  'veilig-112': line(4, 'let-op'),
  'over-30': line(3, 'tijd'),
  'over-15': line(3, 'tijd'),
  helft: line(2.5, 'tijd'),
  'nog-1': line(2, 'tijd'),
  'nog-5': line(2.5, 'tijd'),
  'nog-10': line(2.5, 'tijd'),
  'nog-20': line(2.5, 'tijd'),
  'einde-spiegel': line(6.5, 'einde'),
  'einde-beeld': line(7, 'einde'),
  'einde-oefening': line(6.5, 'einde'),
  opstaan: line(4),
  voorbij: line(6, 'einde'),
  los: line(1, 'los'),
  rust: line(2.5, 'los'),
  'volgende-serie': line(3.5),
  ...Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`tel-${i + 1}`, line(1, 'tel')])),
  start: line(5),
  een: line(7),
  twee: line(6),
  kijk: line(3.5, 'kijk'),
  rustig: line(4.5, 'kijk'),
  voel: line(5.5, 'kijk'),
  doe: line(7),
  'houding-rug': line(3),
  'houding-buik': line(3),
  'volgende-oefening': line(3),
  'andere-kant': line(2),
};

const safety = { before: [], brief: { pause: '', stop: '', call: '' }, pauseHelp: [], stop: [], call: [] };

export const mirror: MirrorProgramme = {
  id: 'been',
  title: 'Been',
  form: 'spiegel',
  lines: common,
  drawings: {},
  safety,
  start: { line: 'start', drawing: 'zit', seconds: 30 },
  round: [
    { line: 'een', drawing: 'een', seconds: 60 },
    { line: 'twee', drawing: 'twee', seconds: 60 },
  ],
  gaze: ['kijk', 'rustig'],
  heed: ['voel'],
};

export const counted: CountedProgramme = {
  id: 'knie',
  title: 'Knie',
  form: 'tellen',
  lines: common,
  drawings: {},
  safety,
  line: 'doe',
  position: 'houding-rug',
  drawing: 'knie',
  repetitions: 10,
  sets: 3,
  holdSeconds: 10,
  restSeconds: 30,
  repetitionSeconds: 4,
};

export const lying: LyingProgramme = {
  id: 'buik',
  title: 'Buik',
  form: 'liggen',
  lines: common,
  drawings: {},
  safety,
  line: 'doe',
  position: 'houding-buik',
  drawing: 'buik',
  minutes: 30,
};

export const pace: Pace = { minutes: 15, delaySeconds: 30, gazeSeconds: 60, toneSeconds: 0, signs: true };
