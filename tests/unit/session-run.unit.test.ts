import { describe, expect, test } from 'vitest';
import { heardToGoOn, type Player, runOf, silentPlayer } from '@/components/session-timer/run.ts';
import { practisedAt, sessionOf } from '@/components/session-timer/session.ts';
import { remember, unfinishedIn } from '@/components/session-timer/unfinished.ts';
import { plainMemory } from '@/device/memory.ts';
import { manualClock } from '@/device/monotonic-clock.ts';
import { mirror, pace } from './session-programmes.ts';

const session = sessionOf(mirror, { ...pace, minutes: 5 });
const five = 5 * 60_000;

/** A sound track that plays as long as nothing stops it. */
function track(clock: ReturnType<typeof manualClock>) {
  let position = 0;
  let since: number | undefined;
  let isStuck = false;
  let isBlocked = false;
  let plays = 0;
  let waiting: Promise<unknown> | undefined;
  const listeners = new Set<() => void>();
  const catchUp = () => {
    if (since === undefined) return;
    if (!isStuck) position += clock.now() - since;
    since = clock.now();
  };
  const player: Player = {
    play: async () => {
      plays++;
      await waiting;
      if (isBlocked) return false;
      since = clock.now();
      return true;
    },
    pause: () => {
      catchUp();
      since = undefined;
    },
    position: () => {
      catchUp();
      return position;
    },
    seek: (to) => {
      position = to;
    },
    isPlaying: () => since !== undefined,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return {
    player,
    plays: () => plays,
    /** Nothing moves any more although it plays. */
    stick: () => {
      catchUp();
      isStuck = true;
    },
    unstick: () => {
      catchUp();
      isStuck = false;
    },
    block: (blocked: boolean) => {
      isBlocked = blocked;
    },
    /** Plays only when this is over, as a headset does that has to wake up. */
    waitFor: (what: Promise<unknown>) => {
      waiting = what;
    },
    /** The browser lets it go on by itself. */
    goOnByItself: () => {
      since = clock.now();
      for (const listener of listeners) listener();
    },
  };
}

function started(player: 'track' | 'silent' = 'track', from = 0) {
  const clock = manualClock();
  const sound = track(clock);
  let isVisible = true;
  const silent = silentPlayer(clock, () => isVisible);
  const run = runOf(session, player === 'track' ? sound.player : silent, clock, from);
  /** Time goes by with a look now and then, as the page does. */
  const pass = (ms: number, step = 250) => {
    for (let left = ms; left > 0; left -= step) {
      clock.pass(Math.min(step, left));
      run.look();
    }
  };
  const show = (visible: boolean) => {
    isVisible = visible;
    run.look();
  };
  return { clock, sound, run, pass, show, practised: () => practisedAt(session, run.state().position) };
}

describe.each(['track', 'silent'] as const)('with a player of kind "%s"', (kind) => {
  test('goes on to the end by itself and counts exactly what was practised', async () => {
    const { run, pass, practised } = started(kind);
    await run.start();
    pass(session.practiceStart + 60_000);
    expect(practised()).toBe(60_000);
    pass(session.end);
    expect(run.state()).toMatchObject({ phase: 'voorbij', position: session.end });
    expect(practised()).toBe(five);
  });

  test('a pause of any length adds nothing, and it goes on where it was', async () => {
    const { run, pass, clock, practised } = started(kind);
    await run.start();
    pass(session.practiceStart + 60_000);
    run.pause();
    expect(run.state()).toMatchObject({ phase: 'pauze', reason: 'gedrukt' });
    clock.pass(3_600_000);
    run.look();
    await run.start();
    pass(10_000);
    expect(practised()).toBe(70_000);
  });

  test('starting twice is starting once', async () => {
    const { run, pass, sound, practised } = started(kind);
    await Promise.all([run.start(), run.start()]);
    await run.start();
    pass(session.practiceStart + 20_000);
    expect(practised()).toBe(20_000);
    if (kind === 'track') expect(sound.plays()).toBe(1);
  });

  test('a session that was broken off goes on where it was', async () => {
    const { run, pass, practised } = started(kind, session.practiceStart + 100_000);
    expect(practised()).toBe(100_000);
    await run.start();
    pass(20_000);
    expect(practised()).toBe(120_000);
  });
});

test('the track goes on while the page sleeps in the background: all of it was heard, so all of it counts', async () => {
  const { run, pass, practised } = started();
  await run.start();
  pass(session.practiceStart + 180_000, 60_000);
  expect(run.state().phase).toBe('bezig');
  expect(practised()).toBe(180_000);
});

test('a device that slept, sound and all, practised nothing and waits', async () => {
  const { run, pass, clock, sound, practised } = started();
  await run.start();
  pass(session.practiceStart + 60_000);
  sound.stick();
  clock.pass(8 * 3_600_000);
  run.look();
  expect(run.state()).toMatchObject({ phase: 'pauze', reason: 'onderbroken' });
  expect(practised()).toBe(60_000);
  sound.unstick();
  await run.start();
  pass(5000);
  expect(practised()).toBe(65_000);
});

test('without sound, a device that slept practised nothing and waits', async () => {
  const { run, pass, clock, practised } = started('silent');
  await run.start();
  pass(session.practiceStart + 60_000);
  clock.pass(8 * 3_600_000);
  run.look();
  expect(run.state()).toMatchObject({ phase: 'pauze', reason: 'onderbroken' });
  expect(practised()).toBe(60_000);
});

test('without sound, what nobody could read counts for nothing', async () => {
  const { run, pass, show, practised } = started('silent');
  await run.start();
  pass(session.practiceStart + 60_000);
  show(false);
  expect(run.state()).toMatchObject({ phase: 'pauze', reason: 'onderbroken' });
  // A page out of sight gets a timer each second.
  pass(30_000, 1000);
  show(true);
  expect(practised()).toBe(60_000);
  await run.start();
  pass(5000);
  expect(practised()).toBe(65_000);
});

describe('a player that takes a while', () => {
  test('a pause meanwhile calls it off, and it stays silent', async () => {
    const { run, sound, clock, pass, practised } = started();
    let play = () => {};
    sound.waitFor(
      new Promise<void>((resolve) => {
        play = resolve;
      }),
    );
    const start = run.start();
    clock.pass(500);
    run.pause();
    expect(run.state()).toMatchObject({ phase: 'pauze', reason: 'gedrukt' });
    play();
    await start;
    expect(sound.player.isPlaying()).toBe(false);
    pass(5000);
    expect(run.state().phase).toBe('pauze');
    expect(practised()).toBe(0);
    await run.start();
    pass(session.practiceStart + 1000);
    expect(practised()).toBe(1000);
  });

  test('has 15 s for its answer, and then says that nothing comes', async () => {
    const { run, sound, pass } = started();
    sound.waitFor(new Promise(() => undefined));
    void run.start();
    pass(14_750);
    expect(run.state().phase).toBe('wacht');
    pass(500);
    expect(run.state()).toMatchObject({ phase: 'pauze', reason: 'geen-geluid' });
  });

  test('and answers after that, is not asked anew: “Ga verder” waits on', async () => {
    const { run, sound, pass, practised } = started();
    let play = () => {};
    sound.waitFor(
      new Promise<void>((resolve) => {
        play = resolve;
      }),
    );
    void run.start();
    pass(16_000);
    expect(run.state().phase).toBe('pauze');
    const again = run.start();
    pass(10_000);
    expect(run.state().phase).toBe('wacht');
    play();
    await again;
    pass(session.practiceStart + 1000);
    expect(sound.plays()).toBe(1);
    expect(practised()).toBe(1000);
  });
});

describe('a first sound that comes late, as with a hearing aid', () => {
  test('is waited for, and time counts from when it is heard', async () => {
    const { run, sound, pass, practised } = started();
    sound.stick();
    await run.start();
    pass(6000);
    expect(run.state()).toMatchObject({ phase: 'wacht', position: 0 });
    sound.unstick();
    pass(session.practiceStart + 60_000);
    expect(run.state().phase).toBe('bezig');
    expect(practised()).toBe(60_000);
    expect(sound.plays()).toBe(1);
  });

  test('is waited for after a pause too', async () => {
    const { run, sound, pass, practised } = started();
    await run.start();
    pass(session.practiceStart + 10_000);
    run.pause();
    sound.stick();
    await run.start();
    pass(12_000);
    expect(run.state().phase).toBe('wacht');
    sound.unstick();
    pass(10_000);
    expect(practised()).toBe(20_000);
  });

  test('and does not come in 15 s, is told; “Ga verder” goes on with the same wait', async () => {
    const { run, sound, pass, practised } = started();
    sound.stick();
    await run.start();
    pass(15_250);
    expect(run.state()).toMatchObject({ phase: 'pauze', reason: 'geen-geluid' });
    await run.start();
    pass(5000);
    expect(run.state().phase).toBe('wacht');
    expect(sound.plays()).toBe(1);
    sound.unstick();
    pass(session.practiceStart + 5000);
    expect(practised()).toBe(5000);
  });

  test('and comes when it was given up, waits for a press and loses nothing', async () => {
    const { run, sound, pass, practised } = started();
    sound.stick();
    await run.start();
    pass(16_000);
    sound.unstick();
    pass(1000);
    expect(sound.player.isPlaying()).toBe(false);
    expect(run.state()).toMatchObject({ phase: 'pauze', position: 0 });
    await run.start();
    pass(session.practiceStart + 1000);
    expect(practised()).toBe(1000);
  });

  test('stays silent for who stopped meanwhile', async () => {
    const { run, sound, pass } = started();
    sound.stick();
    await run.start();
    pass(16_000);
    run.pause();
    expect(sound.player.isPlaying()).toBe(false);
  });
});

test('sound that goes on by itself is stopped: only a press goes on', async () => {
  const { run, sound, pass } = started();
  await run.start();
  pass(1000);
  run.pause();
  sound.goOnByItself();
  expect(sound.player.isPlaying()).toBe(false);
  expect(run.state().phase).toBe('pauze');
});

test('going on is heard, beginning is not', async () => {
  const { sound } = started();
  const heard: string[] = [];
  const signal = {
    seek: () => undefined,
    play: async () => {
      heard.push('signaal');
      return true;
    },
    pause: () => undefined,
  };
  const player = heardToGoOn(sound.player, signal, false);
  await player.play();
  expect(heard).toEqual([]);
  player.pause();
  await player.play();
  expect(heard).toEqual(['signaal']);
  await heardToGoOn(sound.player, signal, true).play();
  expect(heard).toEqual(['signaal', 'signaal']);
});

test('a sound that is refused is not heard to go on', async () => {
  let isHeard = false;
  const signal = {
    seek: () => undefined,
    play: async () => {
      isHeard = true;
      return true;
    },
    pause: () => {
      isHeard = false;
    },
  };
  const { sound } = started();
  const refused = { ...sound.player, play: async () => false };
  expect(await heardToGoOn(refused, signal, true).play()).toBe(false);
  expect(isHeard).toBe(false);
});

test('a sound that stands still is told within seconds, not counted', async () => {
  const { run, pass, sound, practised } = started();
  await run.start();
  pass(session.practiceStart + 60_000);
  sound.stick();
  pass(4000);
  expect(run.state()).toMatchObject({ phase: 'pauze', reason: 'geen-geluid' });
  expect(practised()).toBe(60_000);
});

test('a phone call that stops the sound pauses the session', async () => {
  const { run, pass, sound } = started();
  await run.start();
  pass(10_000);
  sound.player.pause();
  run.look();
  expect(run.state()).toMatchObject({ phase: 'pauze', reason: 'onderbroken' });
});

test('a sound that the browser blocks is told and can be tried again', async () => {
  const { run, pass, sound, practised } = started();
  sound.block(true);
  await run.start();
  expect(run.state()).toMatchObject({ phase: 'pauze', reason: 'geen-geluid', position: 0 });
  sound.block(false);
  await run.start();
  pass(session.practiceStart + 1000);
  expect(practised()).toBe(1000);
});

test('a session of no length ends at once', async () => {
  const none = sessionOf(mirror, { ...pace, minutes: 0, delaySeconds: 0 });
  const clock = manualClock();
  const run = runOf(
    none,
    silentPlayer(clock, () => true),
    clock,
  );
  await run.start();
  for (let i = 0; i < 4 * 60; i++) {
    clock.pass(250);
    run.look();
  }
  expect(run.state().phase).toBe('voorbij');
  expect(practisedAt(none, run.state().position)).toBe(0);
});

test('listeners hear every change until they stop', async () => {
  const { run, pass } = started();
  let calls = 0;
  const stop = run.subscribe(() => calls++);
  await run.start();
  expect(calls).toBe(1);
  stop();
  pass(1000);
  expect(calls).toBe(1);
});

describe('a reload or a crash', () => {
  const unfinished = { choices: 'programma=been&duur=15', id: 'x', position: 90_000 };

  test('the tab remembers where the session was', () => {
    const memory = plainMemory();
    remember(memory, unfinished);
    expect(unfinishedIn(memory)).toEqual(unfinished);
    remember(memory, undefined);
    expect(unfinishedIn(memory)).toBeUndefined();
  });

  test.each(['', '{', 'null', '[]', '{"choices":1}', '{"choices":"","id":"x","position":-1}'])(
    'what cannot be read (%s) is no session',
    (value) => {
      expect(unfinishedIn({ read: () => value, write: () => {} })).toBeUndefined();
    },
  );
});
