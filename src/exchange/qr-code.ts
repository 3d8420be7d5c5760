import { encode } from 'uqr';

/** A QR code as a drawing. */
export interface QrCode {
  /** Width and height in modules, the quiet zone included. */
  size: number;
  /** The dark modules, as the `d` of an SVG path of lines; one module is one unit, as wide as a line. */
  path: string;
}

/** Light modules around the code, without which a camera does not find it (ISO/IEC 18004). */
const quietZone = 4;
/**
 * What fits in version 25 with level M (ISO/IEC 18004, table 7). With its quiet zone that code is 125 modules wide, so
 * that on the smallest card a module is 0.38 mm, which a telephone still reads.
 */
const mostBytes = 997;

/** A QR code with error level M; undefined when the text is too long for a code that can be scanned from a card. */
export function qrCodeOf(text: string): QrCode | undefined {
  if (new TextEncoder().encode(text).length > mostBytes) return undefined;
  const modules = encode(text, { ecc: 'M', border: 0 }).data;
  const rows = modules.map((row) => {
    // Dark modules next to each other are one line: no hairlines between them, and a shorter path.
    const dark = row.map((isDark) => (isDark ? '1' : '0')).join('');
    const lines = [...dark.matchAll(/(0*)(1+)/g)].map(
      ([, light = '', { length } = '']) => `${light && `m${light.length} 0`}h${length}`,
    );
    return { lines: lines.join(''), width: dark.lastIndexOf('1') + 1 };
  });
  // From row to row by as many modules back: rows that are alike then read alike, and the page weighs less.
  const path = rows.map(({ lines, width }) => `${lines}m${-width} 1`).join('');
  return { size: modules.length + 2 * quietZone, path: `M${quietZone} ${quietZone}.5${path}` };
}

/** A QR code as a file, for in a letter. Black on white whatever surrounds it. */
export const svgFileOf = ({ size, path }: QrCode): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="50mm" height="50mm" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path stroke="#000" d="${path}"/></svg>\n`;
