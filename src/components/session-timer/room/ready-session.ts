import { type Choices, choicesFrom, modeOf, seriesId } from '@/components/session-timer/choices.ts';
import { bytesOf, soundsOf, toneSeconds } from '@/components/session-timer/cues.ts';
import { type FetchSound, fetchSound, prepare } from '@/components/session-timer/prepare.ts';
import type { Programme } from '@/components/session-timer/programme.ts';
import { possibleMode } from '@/components/session-timer/room/own-voice.ts';
import type { PreparedSession } from '@/components/session-timer/room/prepared-session.ts';
import { openRecords } from '@/components/session-timer/room/records.ts';
import { sessionSounds } from '@/components/session-timer/room/sounds.ts';
import { texts } from '@/components/session-timer/room/texts.ts';
import type { Run } from '@/components/session-timer/run.ts';
import { seriesOf } from '@/components/session-timer/series.ts';
import { sessionOf } from '@/components/session-timer/session.ts';
import type { SoundMode } from '@/components/session-timer/sound-modes.ts';
import { soundSample, toneSample } from '@/components/session-timer/sound-sample.ts';
import { remember, type Unfinished, unfinishedIn } from '@/components/session-timer/unfinished.ts';
import { fetchFile } from '@/device/fetch-file.ts';
import { browserTabMemory } from '@/device/memory.ts';
import { deviceSound } from '@/device/sound.ts';
import { deviceWakeLock } from '@/device/wake-lock.ts';
import { canBeTimed, mostExercises } from '@/dose/dose.ts';
import { dosedFrom } from '@/dose/in-address.ts';

/** Keeps the screen on while a session goes on. */
export const sessionWakeLock = deviceWakeLock();

/** A session that is set ready while somebody reads: what there is of it, and what is missing. */
export interface ReadySession {
  choices: Choices;
  /** The session that goes on; undefined for a new one. */
  unfinished: Unfinished | undefined;
  /** What can be begun; undefined while it is being prepared, and when it did not come. */
  set: () => PreparedSession | undefined;
  /** How far it is, in words. */
  told: () => string;
  /** What is missing, with what to do. */
  alerts: () => readonly string[];
  /** Whether trying again may bring what is missing. */
  canRetry: () => boolean;
  setUp: () => Promise<void>;
  /** In text only. What was fetched is enough for it, so it needs no network. */
  setUpSilently: () => void;
  /** Lets a sound be heard; resolves to whether it was. Called in the press. */
  playSample: () => Promise<boolean>;
  /** Begins it, or goes on where it was. Called in the press. */
  begin: () => Run;
  /** Where it is, without going on: for who only writes down. */
  stand: () => Run;
  /** Goes on in silence; undefined when it makes no sound already. */
  goOnSilently: (() => Run) | undefined;
  subscribe: (listener: () => void) => () => void;
  /** Lets go of its sounds. */
  close: () => void;
}

const fetchProgramme = (id: string): Promise<Programme> =>
  fetchFile(`/hulpmiddelen/sessie-programma/${id}.json`, (response) => response.json());

/** The exercises of a link cannot be read, or nobody can time them. */
class NoSeries extends Error {}

/**
 * The programme that is chosen, or that is made of the exercises. Rejects when a part of it does not come; with a
 * {@link NoSeries} when the exercises are not as they were sent.
 */
async function programmeFor({ programme = '', series }: Choices): Promise<Programme> {
  if (!series) return fetchProgramme(programme);
  const ids = series
    .split(',')
    .slice(0, -1)
    .map((part) => part.split('.')[0] ?? '');
  if (ids.length > mostExercises || !ids.every((id) => /^[a-z0-9-]+$/.test(id))) throw new NoSeries();
  const [base, ...others] = await Promise.all([seriesId, ...ids].map(fetchProgramme));
  const known = new Map(others.map(({ id, form }) => [id, { isLying: form === 'liggen' }]));
  const { exercises, unread } = dosedFrom(series, known);
  const isTimed = exercises.every((one) => canBeTimed(one, known.get(one.exercise)?.isLying ?? false));
  if (base?.form !== 'reeks' || exercises.length === 0 || unread.length > 0 || !isTimed) throw new NoSeries();
  return seriesOf(exercises, base, new Map(others.map((one) => [one.id, one])));
}

/** A session of some choices, which begins to be set ready at once. From the moment it is ready it needs no network. */
export function readySession(choices: Choices, unfinished?: Unfinished): ReadySession {
  const { sessions } = openRecords();
  const listeners = new Set<() => void>();
  const sounds = sessionSounds();
  let set: PreparedSession | undefined;
  /** What there is to fetch of it. */
  let bytes = 0;
  let isClosed = false;
  let hasFailed = false;
  let isMisread = false;
  let hasWakeLock = true;
  let run: Run | undefined;
  const show = () => {
    for (const listener of listeners) listener();
  };
  const sessionFor = (programme: Programme, mode: SoundMode) =>
    sessionOf(programme, { ...choices, toneSeconds: toneSeconds(mode) });
  const isMissingVoice = () =>
    set !== undefined && set.mode !== 'tekst' && set.mode !== 'tonen' && set.prepared.missing.size > 0;

  // Nothing more is fetched for a session that somebody has set otherwise.
  const getSound: FetchSound = (address) =>
    isClosed ? Promise.reject(new Error('No longer wanted.')) : fetchSound(address);

  const setUp = async () => {
    const earlier = set;
    hasFailed = false;
    set = undefined;
    bytes = 0;
    show();
    try {
      const programme = await programmeFor(choices);
      const mode = await possibleMode(modeOf(choices, programme.form));
      const session = sessionFor(programme, mode);
      if (unfinished?.written) {
        // Only reading and writing down is left, and that makes no sound.
        set = { programme, session, mode, prepared: { missing: new Set() } };
        return show();
      }
      bytes = bytesOf(soundsOf(session, programme, mode), programme);
      show();
      const prepared = await prepare(session, programme, mode, deviceSound, getSound);
      const samples = prepared.track && {
        sample: await soundSample(mode, deviceSound, getSound),
        signal: toneSample('begin'),
      };
      sounds.close();
      set = { programme, session, mode, prepared, ...samples };
    } catch (error) {
      // What was set ready before is better than nothing.
      set = earlier;
      hasFailed = true;
      isMisread = error instanceof NoSeries;
    }
    show();
  };

  const stopListening = sessions.subscribe(show);
  // Writes what is there once more: a device without room is then known before the session.
  void sessions.opened.then(() => {
    if (sessions.state().place === 'device') void sessions.keep();
  });
  // A refusal is known before the session; as long as somebody reads, the screen may go dark.
  void sessionWakeLock.request().then((isGiven) => {
    hasWakeLock = isGiven;
    if (!run) sessionWakeLock.release();
    show();
  });
  void setUp();

  const ready: ReadySession = {
    choices,
    unfinished,
    set: () => set,
    told: () => {
      const words = texts.ready;
      if (!set) return hasFailed ? '' : words.preparing(bytes);
      if (!unfinished) return words.prepared;
      const { practiceStart, practiceEnd } = set.session;
      const left = practiceEnd - Math.max(practiceStart, unfinished.position);
      return left > 0 ? words.left(left) : words.onlyEnd;
    },
    alerts: () => {
      const { warnings, programmeFailed, retryFailed, seriesFailed } = texts.ready;
      const missing = set?.prepared.missing.size ?? 0;
      const { problem } = sessions.state();
      return [
        hasFailed && (isMisread ? seriesFailed : set ? retryFailed : programmeFailed),
        isMissingVoice() && (missing > 5 ? warnings.voice : warnings.someLines),
        set && !hasWakeLock && (set.mode === 'tekst' ? warnings.screenOff : warnings.wakeLock),
        problem && warnings.storage[problem],
      ].filter((alert) => typeof alert === 'string');
    },
    canRetry: () => (hasFailed && !isMisread) || isMissingVoice(),
    setUp,
    setUpSilently: () => {
      if (!set) return;
      sounds.close();
      hasFailed = false;
      const { programme } = set;
      set = {
        ...{ programme, session: sessionFor(programme, 'tekst'), mode: 'tekst' },
        prepared: { missing: new Set() },
      };
      show();
    },
    playSample: async () => (set ? sounds.playSample(set) : false),
    begin: () => {
      const begun = ready.stand();
      // At once, in the press itself: a browser lets only a press make sound.
      void begun.start();
      return begun;
    },
    stand: () => {
      if (!set) throw new Error('The session is not ready.');
      sounds.stopSample();
      run = sounds.runWith(set, unfinished?.position ?? 0);
      return run;
    },
    get goOnSilently() {
      return sounds.hasTrack()
        ? () => {
            if (!set || !run) throw new Error('The session has not begun.');
            set = { ...set, mode: 'tekst' };
            run = sounds.silently(set.session, run.state().position);
            void run.start();
            return run;
          }
        : undefined;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      isClosed = true;
      stopListening();
      listeners.clear();
      sounds.close();
    },
  };
  return ready;
}

/**
 * The session that this tab broke off, set ready to go on; undefined when it cannot be read, and then it is forgotten.
 */
export function readyAgain(): ReadySession | undefined {
  const unfinished = unfinishedIn(browserTabMemory);
  const programme = new URLSearchParams(unfinished?.choices).get('programma') ?? '';
  const choices = unfinished && choicesFrom(unfinished.choices, [programme]);
  if (!choices?.programme) {
    remember(browserTabMemory, undefined);
    return undefined;
  }
  return readySession(choices, unfinished);
}
