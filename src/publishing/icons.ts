import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { clinic } from '../clinic.ts';
import { Stop } from '../mistakes/mistake.ts';
import type { Clinic } from '../schemas/clinic.ts';
import { coloursOf } from '../schemas/clinic.ts';

/** What of a copy's look its icons show. */
type Look = Pick<Clinic, 'logo' | 'colours'>;

/** How much of an icon the drawing fills: a tab has few pixels, and a telephone may cut a circle out of the other. */
const inTab = 0.92;
const onHomeScreen = 0.64;
/** Our sign has a margin of its own. */
const signOnHomeScreen = 0.72;

/**
 * A drawing in the middle of a white square: a logo is made for paper, and a tab may be dark.
 *
 * @param svg the drawing, with a viewBox of its own
 * @param filled how much of the square it fills, in width or in height
 */
export function squareIcon(svg: string, filled: number): string {
  const side = 100 * filled;
  const place = `x="${50 - side / 2}" y="${50 - side / 2}" width="${side}" height="${side}"`;
  const drawing = svg
    .slice(svg.search(/<svg\b/))
    .replace(/^<svg\b[^>]*>/, (start) =>
      start.replaceAll(/\s(?:x|y|width|height)=("[^"]*"|'[^']*')/g, '').replace('<svg', `<svg ${place}`),
    );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><path d="M0 0h100v100H0z" fill="#fff"/>${drawing}</svg>`;
}

/** Our sign in the colours of a clinic, where it chose them. */
export const signIn = (sign: string, colours: Look['colours']): string =>
  (['light', 'dark'] as const).reduce(
    (svg, theme) => svg.replaceAll(coloursOf(theme)['accent'] ?? '', colours?.[theme] ?? '$&'),
    sign,
  );

/** Two pictures as one file of type ICO, for browsers that know no other. */
function icoOf(pictures: readonly { size: number; png: Buffer }[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let from = head.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const at = 6 + 16 * index;
    head.writeUInt8(size, at);
    head.writeUInt8(size, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(24, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(from, at + 12);
    from += png.length;
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/** Only when it is needed: most copies have no logo, and on a rare machine it is not there. */
function loadSharp(): typeof import('sharp')['default'] {
  try {
    return createRequire(import.meta.url)('sharp');
  } catch {
    throw new Stop(
      'Op deze computer kan de bouw geen pictogrammen maken van het logo of de kleuren in src/content/clinic.yaml. Bouw de site op een computer met Windows, macOS of een gewone Linux.',
    );
  }
}

/** An icon in pixels, without transparency, which a telephone fills with black. */
async function pixels(icon: string, size: number): Promise<Buffer> {
  // The size it is drawn at: pixels made larger afterwards are coarse.
  const svg = icon.replace('<svg', `<svg width="${size}" height="${size}"`);
  return loadSharp()(Buffer.from(svg))
    .resize(size, size)
    .flatten({ background: '#fff' })
    .removeAlpha()
    .png()
    .toBuffer();
}

/**
 * The icons of a copy by file name: of its logo, else our sign in its colours. None where it chose neither, and those in
 * public/ hold.
 *
 * @param root folder with public/
 */
export async function iconsOf({ logo, colours }: Look, root = '.'): Promise<Map<string, string | Buffer>> {
  if (!logo && !colours) return new Map();
  const sign = signIn(await readFile(join(root, 'public/icoon.svg'), 'utf8'), colours);
  const drawing = logo ? await readFile(join(root, 'public/eigen', logo), 'utf8') : sign;
  const [tab, home] = [
    logo ? squareIcon(drawing, inTab) : sign,
    squareIcon(drawing, logo ? onHomeScreen : signOnHomeScreen),
  ];
  const [at16, at32] = [await pixels(tab, 16), await pixels(tab, 32)];
  return new Map<string, string | Buffer>([
    ['icoon.svg', tab],
    ['icoon-192.png', await pixels(home, 192)],
    ['icoon-512.png', await pixels(home, 512)],
    ['apple-touch-icon.png', await pixels(home, 180)],
    [
      'favicon.ico',
      icoOf([
        { size: 16, png: at16 },
        { size: 32, png: at32 },
      ]),
    ],
  ]);
}

/** Astro integration: puts the icons of a clinic's copy in place of ours. Runs before what lists or compresses files. */
export function icons(): AstroIntegration {
  return {
    name: 'icons',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        for (const [name, content] of await iconsOf(clinic))
          await writeFile(join(fileURLToPath(dir), name), content);
      },
    },
  };
}
