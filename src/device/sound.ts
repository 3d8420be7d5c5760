/** One sound track that plays, as a port. Times in ms. */
export interface SoundTrack {
  /** False when the browser does not let it sound. Call it from a press. */
  play: () => Promise<boolean>;
  pause: () => void;
  position: () => number;
  seek: (position: number) => void;
  /** Calls the listener when it stops or goes on by itself: a phone call, a headset, an error, the end. */
  onChange: (listener: () => void) => () => void;
  isPlaying: () => boolean;
  /** Goes on without being heard, or is heard again. */
  mute: (isMuted: boolean) => void;
  /** Frees what it holds. */
  close: () => void;
}

/** Sound of the device, as a port. */
export interface Sound {
  open: (file: Blob | string) => SoundTrack;
  /** Recording as mono samples from −1 to 1. Rejects when it cannot be read. */
  decode: (file: ArrayBuffer, rate: number) => Promise<Float32Array<ArrayBuffer>>;
}

let context: OfflineAudioContext | undefined;

/**
 * Sound through an `<audio>` element: unlike Web Audio it goes on with the screen locked or the page in the
 * background, and the silent switch of an iPhone does not mute it.
 */
export const deviceSound: Sound = {
  open: (file) => {
    const address = typeof file === 'string' ? file : URL.createObjectURL(file);
    const audio = new Audio(address);
    // It is in memory already; the browser need not copy it ahead.
    audio.preload = 'metadata';
    return {
      play: async () => {
        try {
          await audio.play();
          return true;
        } catch {
          return false;
        }
      },
      pause: () => audio.pause(),
      position: () => audio.currentTime * 1000,
      seek: (position) => {
        audio.currentTime = position / 1000;
      },
      mute: (isMuted) => {
        audio.muted = isMuted;
      },
      isPlaying: () => !audio.paused && !audio.ended && !audio.error,
      onChange: (listener) => {
        const events = ['pause', 'play', 'ended', 'error'] as const;
        for (const event of events) audio.addEventListener(event, listener);
        return () => {
          for (const event of events) audio.removeEventListener(event, listener);
        };
      },
      close: () => {
        audio.pause();
        audio.removeAttribute('src');
        audio.load();
        if (typeof file !== 'string') URL.revokeObjectURL(address);
      },
    };
  },
  decode: async (file, rate) => {
    // Decodes to the rate of the context; it never plays anything. One for all: each has a thread of its own.
    if (context?.sampleRate !== rate) context = new OfflineAudioContext(1, 1, rate);
    return (await context.decodeAudioData(file)).getChannelData(0);
  },
};
