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
  phase: 'klaar' | 'bezig' | 'pauze' | 'voorbij';
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

/** The sound may lag this much behind the clock before we say that it stands still. In ms. */
const longestStall = 3000;

/**
 * A run of a session. Time is only what the player played.
 *
 * @param from position to go on from, for a session that was broken off
 */
export function runOf(session: Session, player: Player, clock: MonotonicClock, from = 0): Run {
  const listeners = new Set<() => void>();
  let state: RunState = { phase: 'klaar', position: from };
  /** The start that is on its way, and when it was asked for. */
  let starting: { at: number; done: Promise<void> } | undefined;
  /** Clock and position when the player last came forward. */
  let seen = { at: 0, position: from };
  let looked = 0;
  player.seek(from);

  const show = (next: RunState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const stand = (reason: PauseReason) => {
    starting = undefined;
    player.pause();
    show({ phase: 'pauze', position: state.position, reason });
  };

  /** Waits for a player that was told to play: with a headset that takes a while. */
  const begin = async (plays: Promise<boolean>, isWanted: () => boolean) => {
    const sounds = await plays;
    if (!isWanted()) {
      // Paused, or given up. Unless it was started once more, it must not sound after all.
      if (!starting && state.phase !== 'bezig') player.pause();
      return;
    }
    if (!sounds) return stand('geen-geluid');
    starting = undefined;
    looked = clock.now();
    seen = { at: looked, position: state.position };
    show({ phase: 'bezig', position: state.position });
  };

  const newStart = () => {
    const own = { at: clock.now(), done: Promise.resolve() };
    own.done = begin(player.play(), () => starting === own);
    return own;
  };

  const look = () => {
    if (starting && clock.now() - starting.at > longestStall) return stand('geen-geluid');
    const isPlaying = player.isPlaying();
    if (state.phase !== 'bezig') {
      // A browser may go on by itself after a phone call; only a press goes on.
      if (isPlaying && !starting) player.pause();
      return;
    }
    // Never backwards, and never further than the session is.
    const position = Math.min(session.end, Math.max(state.position, player.position()));
    const now = clock.now();
    const stalled = now - seen.at - (position - seen.position);
    // Nobody could look either: then the device slept.
    const slept = now - looked > longestGap;
    looked = now;
    state = { phase: 'bezig', position };
    if (position >= session.end - 50) {
      player.pause();
      return show({ phase: 'voorbij', position: session.end });
    }
    if (!isPlaying) return stand('onderbroken');
    if (stalled > longestStall) return stand(slept ? 'onderbroken' : 'geen-geluid');
    if (position > seen.position) seen = { at: now, position };
    return show(state);
  };

  player.onChange(look);
  return {
    state: () => state,
    start: () => {
      if (state.phase === 'bezig' || state.phase === 'voorbij') return Promise.resolve();
      starting ??= newStart();
      return starting.done;
    },
    pause: () => {
      look();
      if (starting || state.phase === 'bezig') stand('gedrukt');
    },
    look,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
