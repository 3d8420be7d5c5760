import type { Session } from '@/components/session-timer/session.ts';
import type { MonotonicClock } from '@/device/monotonic-clock.ts';
import type { SoundTrack } from '@/device/sound.ts';
import type { IsVisible } from '@/device/visibility.ts';

/**
 * What makes the time of a session go on: the sound track itself, so that the screen can never differ from what
 * is heard, or a clock when there is no sound.
 */
export type Player = Pick<SoundTrack, 'play' | 'pause' | 'position' | 'seek' | 'isPlaying' | 'onChange'>;

/** Longest time between two looks at the clock that still counts as going on. In ms. */
const longestGap = 2500;

/**
 * A player without sound. Time counts only while somebody looks at the clock: a device that slept, or a page
 * that was out of sight, practised nothing.
 */
export function silentPlayer(clock: MonotonicClock, isVisible: IsVisible): Player {
  let position = 0;
  let last: number | undefined;
  const look = () => {
    if (last === undefined) return;
    const now = clock.now();
    if (now - last > longestGap || !isVisible()) {
      last = undefined;
      return;
    }
    position += now - last;
    last = now;
  };
  return {
    play: async () => {
      last = clock.now();
      return true;
    },
    pause: () => {
      look();
      last = undefined;
    },
    position: () => {
      look();
      return position;
    },
    seek: (to) => {
      position = to;
    },
    isPlaying: () => {
      look();
      return last !== undefined;
    },
    onChange: () => () => undefined,
  };
}

/**
 * A player that is heard to go on: who does not look at the screen would else hear nothing until the next line.
 *
 * @param signal a short sound
 * @param hasBegun it goes on from the first time already
 */
export function heardToGoOn(
  player: Player,
  signal: Pick<SoundTrack, 'play' | 'pause' | 'seek'>,
  hasBegun: boolean,
): Player {
  let goesOn = hasBegun;
  return {
    ...player,
    play: async () => {
      if (goesOn) {
        signal.seek(0);
        void signal.play();
      }
      goesOn = true;
      // Not after waiting for the other: a browser lets only a press make sound.
      const sounds = await player.play();
      if (!sounds) signal.pause();
      return sounds;
    },
  };
}

/** Why a session stands still. */
export type PauseReason =
  /** Somebody pressed. */
  | 'gedrukt'
  /** The device stopped it: it slept, the phone rang, the headset fell out. */
  | 'onderbroken'
  /** The sound stands still although it should play. */
  | 'geen-geluid';

/** Where a session is. Position in ms. */
export interface RunState {
  /** “wacht”: told to play, and nothing of it has been heard yet. */
  phase: 'klaar' | 'wacht' | 'bezig' | 'pauze' | 'voorbij';
  position: number;
  reason?: PauseReason | undefined;
}

/** A session that is being done. */
export interface Run {
  state: () => RunState;
  /** Begins or goes on; does nothing when it is going on already. A pause before the player plays calls it off. */
  start: () => Promise<void>;
  pause: () => void;
  /** Looks where the player is. Call it often, and when the player changed by itself. */
  look: () => void;
  subscribe: (listener: () => void) => () => void;
}

/**
 * So long may the first sound take after a press: a Bluetooth headset or a hearing aid wakes up first, and some
 * browsers (WebKitGTK) begin to play after 5 to 6 s. In ms.
 */
export const longestFirstSound = 15_000;

/** Sound that has been heard may lag this much behind the clock before we say that it stands still. In ms. */
const longestStall = 3000;

/** A position may differ this much from what it was without anything being heard: a seek is rounded. In ms. */
const heardAfter = 50;

/** A player that was told to play and of which nothing has been heard yet. */
interface Attempt {
  /** Its position when it was told. */
  base: number;
  /** It said that it plays. */
  isAnswered: boolean;
  /** Resolves when it has answered. */
  done: Promise<void>;
}

/**
 * A run of a session. Time is only what the player played.
 *
 * @param from position to go on from, for a session that was broken off
 */
export function runOf(session: Session, player: Player, clock: MonotonicClock, from = 0): Run {
  const listeners = new Set<() => void>();
  let state: RunState = { phase: 'klaar', position: from };
  /** It outlives a wait that was too long: to tell the player anew would make it begin its way to sound anew. */
  let attempt: Attempt | undefined;
  /** Since when somebody waits for the first sound. */
  let waitingSince = 0;
  /** Clock and position when the player last came forward. */
  let seen = { at: 0, position: from };
  let looked = 0;
  player.seek(from);

  const show = (next: RunState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const hush = () => {
    attempt = undefined;
    player.pause();
  };
  const wait = (reason: PauseReason) => show({ phase: 'pauze', position: state.position, reason });
  const stand = (reason: PauseReason) => {
    hush();
    wait(reason);
  };

  const newAttempt = (): Attempt => {
    const own: Attempt = {
      base: Math.max(state.position, player.position()),
      isAnswered: false,
      done: Promise.resolve(),
    };
    own.done = player.play().then((sounds) => {
      if (attempt !== own) {
        // Paused, or given up. Unless it was started once more, it must not sound after all.
        if (!attempt && state.phase !== 'bezig') player.pause();
        return;
      }
      own.isAnswered = true;
      if (sounds) return;
      attempt = undefined;
      if (state.phase === 'wacht') stand('geen-geluid');
    });
    return own;
  };

  /** While nothing goes on: only a press goes on, not the browser by itself after a phone call. */
  const lookAtRest = () => {
    if (!attempt) {
      if (player.isPlaying()) player.pause();
    } else if (player.position() > attempt.base + heardAfter) {
      // Its sound came after all. Now it is quick to go on, and nothing of it may be lost.
      hush();
      player.seek(state.position);
    }
  };

  const look = () => {
    const now = clock.now();
    // Nobody could look either: then the device slept.
    const slept = now - looked > longestGap;
    looked = now;
    if (state.phase !== 'wacht' && state.phase !== 'bezig') return lookAtRest();
    // Never backwards, and never further than the session is.
    const position = Math.min(session.end, Math.max(state.position, player.position()));
    if (attempt) {
      if (position <= attempt.base + heardAfter) {
        if (attempt.isAnswered && !player.isPlaying()) return stand('onderbroken');
        if (now - waitingSince > longestFirstSound) return wait(slept ? 'onderbroken' : 'geen-geluid');
        return;
      }
      attempt = undefined;
      seen = { at: now, position };
    }
    const stalled = now - seen.at - (position - seen.position);
    state = { phase: 'bezig', position };
    if (position >= session.end - 50) {
      player.pause();
      return show({ phase: 'voorbij', position: session.end });
    }
    if (!player.isPlaying()) return stand('onderbroken');
    if (stalled > longestStall) return stand(slept ? 'onderbroken' : 'geen-geluid');
    if (position > seen.position) seen = { at: now, position };
    return show(state);
  };

  player.onChange(look);
  return {
    state: () => state,
    start: () => {
      if (state.phase === 'klaar' || state.phase === 'pauze') {
        waitingSince = clock.now();
        looked = waitingSince;
        attempt ??= newAttempt();
        show({ phase: 'wacht', position: state.position });
      }
      return attempt?.done ?? Promise.resolve();
    },
    pause: () => {
      look();
      if (state.phase === 'wacht' || state.phase === 'bezig') stand('gedrukt');
      else if (attempt) hush();
    },
    look,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
