/** The clipboard, as a port. */
export interface Clipboard {
  /** Resolves to whether the browser took the text. Call it from a click. Never rejects. */
  copy: (text: string) => Promise<boolean>;
}

/** The clipboard of a real browser; on a site without https there is none. */
export const deviceClipboard: Clipboard = {
  copy: async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return false;
    }
  },
};
