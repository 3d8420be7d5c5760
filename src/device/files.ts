/** A text file to hand to the person. */
export interface TextFile {
  /** File name with extension. */
  name: string;
  /** Media type, for instance "text/csv". The text is always UTF-8. */
  type: string;
  text: string;
}

/** What came of reading a file the person chose. */
export type FileReading = { kind: 'text'; text: string } | { kind: 'too-large' } | { kind: 'unreadable' };

/** Files to and from the person, as a port. */
export interface Files {
  /** Saves a file where the browser keeps downloads. Call it from a click. */
  save: (file: TextFile) => void;
  /** Reads a file as text. A file of more than `maxBytes` is not opened at all. Never rejects. */
  read: (file: Blob, maxBytes: number) => Promise<FileReading>;
}

const read: Files['read'] = async (file, maxBytes) => {
  if (file.size > maxBytes) return { kind: 'too-large' };
  try {
    return { kind: 'text', text: await file.text() };
  } catch {
    return { kind: 'unreadable' };
  }
};

/** The files of a real browser. */
export const deviceFiles: Files = {
  read,
  save: ({ name, type, text }) => {
    const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    // Safari reads the address only after the click has been handled.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  },
};

/** Files for tests: what is saved can be looked at. */
export function memoryFiles(): Files & { saved: TextFile[] } {
  const saved: TextFile[] = [];
  return { saved, read, save: (file) => saved.push(file) };
}
