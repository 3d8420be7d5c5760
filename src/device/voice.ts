/** The device's own Dutch voice, as a port. */
export interface DeviceVoice {
  /** Whether there is a Dutch voice that speaks on the device itself. A browser may need a moment to know. */
  isThere: () => Promise<boolean>;
  /**
   * Says a text, instead of what it was saying. A browser may let the first one sound only from a press.
   *
   * @param started called when it begins to sound
   * @returns how to stop it; nothing is called after that
   */
  say: (text: string, started: () => void, more?: Saying) => () => void;
}

/** How a text is said, and what becomes of it. */
export interface Saying {
  /** As a part of the pace that the voice has by itself. */
  speed?: number;
  /** Called when all of it was said. */
  ended?: () => void;
  /** Called when it could not be said. */
  failed?: () => void;
}

/** A browser that fetches its list of voices is waited for so long. In ms. */
const longestWait = 1500;
/** Slower than a device talks by itself, which is 150 to 180 words a minute: people move while they listen. */
const calm = 0.85;

/**
 * The best Dutch voice of a list: one that works without a server, from the Netherlands for choice. Android writes
 * "nl_NL".
 */
export function dutchVoice<Voice extends Pick<SpeechSynthesisVoice, 'lang' | 'localService'>>(
  voices: readonly Voice[],
): Voice | undefined {
  const dutch = voices.filter(({ lang, localService }) => localService && /^nl\b|^nl_/i.test(lang));
  return dutch.find(({ lang }) => /^nl[-_]nl/i.test(lang)) ?? dutch[0];
}

/** The speech synthesis of the browser. Without one, there is no voice. */
export const deviceVoice: DeviceVoice = {
  isThere: async () => {
    if (!('speechSynthesis' in window)) return false;
    if (speechSynthesis.getVoices().length === 0)
      await new Promise<unknown>((known) => {
        speechSynthesis.addEventListener('voiceschanged', known, { once: true });
        setTimeout(known, longestWait);
      });
    return dutchVoice(speechSynthesis.getVoices()) !== undefined;
  },
  say: (text, started, { speed = calm, ended, failed } = {}) => {
    const voice = dutchVoice(speechSynthesis.getVoices());
    if (!voice) return () => undefined;
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = speed;
    utterance.onstart = started;
    utterance.onend = ended ?? null;
    utterance.onerror = failed ?? null;
    speechSynthesis.cancel();
    speechSynthesis.speak(utterance);
    return () => {
      // What was told to start late must not be taken for a voice that came; to be stopped is an end and an error, too.
      utterance.onstart = null;
      utterance.onend = null;
      utterance.onerror = null;
      speechSynthesis.cancel();
    };
  },
};

/** For tests: a voice that comes after so many ms, or not at all, and remembers what it said and how. */
export function stubVoice(clock: { after: (ms: number, act: () => void) => void }, delay?: number) {
  const said: string[] = [];
  let speaking: string | undefined;
  let now: Saying | undefined;
  const voice: DeviceVoice = {
    isThere: async () => true,
    say: (text, started, how) => {
      said.push(text);
      speaking = text;
      now = how;
      let isStopped = false;
      if (delay !== undefined)
        clock.after(delay, () => {
          if (!isStopped) started();
        });
      return () => {
        isStopped = true;
        if (speaking === text) speaking = undefined;
      };
    },
  };
  return { ...voice, said, speaking: () => speaking, saying: () => now };
}
