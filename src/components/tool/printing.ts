import { useEffect, useState } from 'preact/hooks';

/**
 * Prints something that is only there for paper: it is drawn, printed, and taken away again.
 *
 * @param print opens the browser’s way to print
 * @returns what is being printed, and how to print something
 */
export function usePrinting<Sheet>(
  print: () => void,
): [sheet: Sheet | undefined, startPrinting: (sheet: Sheet) => void] {
  const [sheet, setSheet] = useState<Sheet>();
  useEffect(() => {
    if (sheet === undefined) return undefined;
    const stop = () => setSheet(undefined);
    addEventListener('afterprint', stop);
    print();
    return () => removeEventListener('afterprint', stop);
  }, [sheet]);
  return [sheet, (next) => setSheet(() => next)];
}
