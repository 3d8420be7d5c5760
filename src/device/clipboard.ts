/** The clipboard, as a port. */
export interface Clipboard {
  /** Puts text on it. Call it from a click. False when the browser does not let it. */
  write: (text: string) => Promise<boolean>;
}

/** The clipboard of a real browser. It is only there on an address with https. */
export const deviceClipboard: Clipboard = {
  write: async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return false;
    }
  },
};
