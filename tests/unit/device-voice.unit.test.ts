import { describe, expect, test } from 'vitest';
import { soundsOf, toneSeconds } from '@/components/session-timer/cues.ts';
import { sessionOf } from '@/components/session-timer/session.ts';
import { speakingAlong, speakingEvery } from '@/components/session-timer/speaking.ts';
import { dutchVoice, stubVoice } from '@/device/voice.ts';
import { counted, mirror, pace } from './session-programmes.ts';

describe('which voice', () => {
  const voice = (lang: string, localService: boolean) => ({ lang, localService });

  test('is Dutch and on the device itself', () => {
    const nl = voice('nl-NL', true);
    expect(dutchVoice([voice('en-GB', true), voice('nl-NL', false), nl])).toBe(nl);
    expect(dutchVoice([voice('en-GB', true), voice('nl-NL', false), voice('nld', true)])).toBeUndefined();
    expect(dutchVoice([])).toBeUndefined();
  });

  test('is from the Netherlands for choice, also as Android writes it', () => {
    const nl = voice('nl_NL', true);
    const be = voice('nl-BE', true);
    expect(dutchVoice([be, nl])).toBe(nl);
    expect(dutchVoice([be])).toBe(be);
  });
});

/** A session that is done, step by step, with a voice that comes after so many ms; undefined: not at all. */
function doing(programme: typeof mirror | typeof counted, delay?: number) {
  const session = sessionOf(programme, { ...pace, minutes: 5, toneSeconds: toneSeconds('apparaat') });
  let now = 0;
  let isVisible = true;
  let isPlaying = true;
  let isMuted = false;
  const due: { at: number; act: () => void }[] = [];
  const voice = stubVoice({ after: (ms, act) => due.push({ at: now + ms, act }) }, delay);
  const track = {
    position: () => now,
    isPlaying: () => isPlaying,
    mute: (muted: boolean) => {
      isMuted = muted;
    },
  };
  const speaking = speakingAlong(session, programme, track, voice, { now: () => now }, () => isVisible);
  /** Sounds of the track that were heard, from the first to the last moment of each. */
  const sounds = soundsOf(session, programme, 'apparaat');
  const heard = new Set<string>();
  const muffled = new Set<string>();
  const until = (end: number) => {
    for (; now < end; now += speakingEvery) {
      for (const one of due.splice(0)) {
        if (one.at <= now) one.act();
        else due.push(one);
      }
      speaking.look();
      for (const sound of sounds) {
        const seconds = 'line' in sound ? (programme.lines[sound.line]?.seconds ?? 0) : 0.1;
        if (now < sound.at || now >= sound.at + seconds * 1000) continue;
        (isMuted ? muffled : heard).add('line' in sound ? sound.line : sound.tone);
      }
    }
  };
  return {
    session,
    voice,
    until,
    heard,
    muffled,
    isMuted: () => isMuted,
    hide: (hidden: boolean) => {
      isVisible = !hidden;
      speaking.look();
    },
    pause: () => {
      isPlaying = false;
      speaking.look();
    },
    stop: speaking.stop,
  };
}

describe('the voice of the device', () => {
  test('says every line, and no recording is heard through it', () => {
    const done = doing(mirror, 300);
    done.until(done.session.end);
    expect(done.voice.said).toHaveLength(done.session.cues.length);
    expect([...done.heard]).toEqual(['tel', 'teken']);
  });

  test('that does not begin within half a second gives way to recordings, each heard whole', () => {
    const done = doing(mirror);
    done.until(done.session.end);
    expect([...done.muffled]).toEqual([]);
    expect(done.heard).toContain('begin-spiegel');
    expect(done.heard).toContain('einde-spiegel');
    expect(done.isMuted()).toBe(false);
  });

  test('that comes too late does not speak through the recording', () => {
    const done = doing(mirror, 700);
    done.until(2000);
    expect(done.voice.speaking()).toBeUndefined();
    expect([...done.heard]).toEqual(['begin-spiegel']);
  });

  test('in the dark says nothing: the recordings are heard, and in sight again it speaks at the next line', () => {
    const done = doing(mirror, 100);
    done.until(2000);
    expect(done.isMuted()).toBe(true);
    done.hide(true);
    expect(done.isMuted()).toBe(false);
    expect(done.voice.speaking()).toBeUndefined();
    done.until(20_000);
    expect(done.voice.said).toHaveLength(1);
    expect(done.heard).toContain('veilig-112');
    done.hide(false);
    expect(done.voice.said).toHaveLength(1);
    done.until(done.session.end);
    expect(done.voice.said.length).toBeGreaterThan(5);
  });

  test('falls silent at a pause, and when the session is left', () => {
    const done = doing(mirror, 100);
    done.until(1000);
    done.pause();
    expect(done.voice.speaking()).toBeUndefined();
    expect(done.isMuted()).toBe(false);
    const left = doing(mirror, 100);
    left.until(1000);
    left.stop();
    expect(left.voice.speaking()).toBeUndefined();
    expect(left.isMuted()).toBe(false);
  });

  test('counts over the tone of the count, which is heard whatever the voice does', () => {
    const done = doing(counted, 100);
    done.until(done.session.practiceEnd);
    expect(done.heard).toContain('tel');
    expect(done.muffled).not.toContain('tel');
  });
});
