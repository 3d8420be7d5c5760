/** The buttons of a headset, a keyboard or a locked screen, as a port. */
export interface MediaControls {
  /** Shows the title there and calls back when a button is pressed. Returns how to stop. */
  listen: (title: string, pressed: { play: () => void; pause: () => void; stop: () => void }) => () => void;
}

/** The Media Session of the browser; does nothing where there is none. */
export const deviceMediaControls: MediaControls = {
  listen: (title, pressed) => {
    if (!('mediaSession' in navigator)) return () => {};
    const session = navigator.mediaSession;
    const set = (action: MediaSessionAction, handler: (() => void) | null) => {
      try {
        session.setActionHandler(action, handler);
      } catch {
        // This browser does not know the action.
      }
    };
    session.metadata = new MediaMetadata({ title });
    set('play', pressed.play);
    set('pause', pressed.pause);
    set('stop', pressed.stop);
    // A session is not moved through: time that was skipped was not practised.
    for (const action of ['seekbackward', 'seekforward', 'seekto'] as const) set(action, () => {});
    return () => {
      session.metadata = null;
      for (const action of ['play', 'pause', 'stop', 'seekbackward', 'seekforward', 'seekto'] as const)
        set(action, null);
    };
  },
};

/** For tests: the buttons can be pressed. */
export function stubMediaControls(): MediaControls & { press: (button: 'play' | 'pause' | 'stop') => void } {
  let listening: Parameters<MediaControls['listen']>[1] | undefined;
  return {
    listen: (_, pressed) => {
      listening = pressed;
      return () => {
        listening = undefined;
      };
    },
    press: (button) => listening?.[button](),
  };
}
