import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { iconsOf } from '../../src/publishing/icons.ts';
import { wrongWithLogo } from '../../src/schemas/clinic.ts';

let root: string;
let folder: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'icons-'));
  folder = join(root, 'public/eigen');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(root, 'public/icoon.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#0b4f5c" d="M0 0h32v32H0z"/></svg>',
  );
});
afterAll(() => rmSync(root, { recursive: true }));

const logo = (svg: string): string => {
  writeFileSync(join(folder, 'logo.svg'), svg);
  return 'logo.svg';
};
const wide =
  '<?xml version="1.0"?>\n<svg width="60mm" height="40mm" viewBox="0 0 60 40" xmlns="http://www.w3.org/2000/svg"><path d="M0 0h60v40H0z" fill="#6b0036"/></svg>';
const colourAt = async (icon: string | Buffer | undefined, x: number, y: number) => {
  const { data, info } = await sharp(Buffer.from(icon ?? ''))
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (y * info.width + x) * info.channels;
  return [...data.subarray(at, at + 3)];
};

test('icons are square, opaque and of the logo, in the middle of white', async () => {
  const icons = await iconsOf({ logo: logo(wide), colours: undefined }, root);
  for (const [name, size] of [
    ['icoon-192.png', 192],
    ['icoon-512.png', 512],
    ['apple-touch-icon.png', 180],
  ] as const) {
    const icon = icons.get(name);
    const { width, height, hasAlpha } = await sharp(Buffer.from(icon ?? '')).metadata();
    expect([width, height, hasAlpha], name).toEqual([size, size, false]);
    expect(await colourAt(icon, size / 2, size / 2)).toEqual([107, 0, 54]);
    // Outside what a telephone may cut off.
    expect(await colourAt(icon, size / 2, Math.round(size * 0.1))).toEqual([255, 255, 255]);
  }
  expect(String(icons.get('icoon.svg'))).toMatch(
    /^<svg [^>]*viewBox="0 0 100 100".*<svg x="4" y="4" width="92" height="92" viewBox="0 0 60 40"/,
  );
  const ico = Buffer.from(icons.get('favicon.ico') ?? '');
  expect([ico.readUInt16LE(2), ico.readUInt16LE(4), ico[6], ico[22]]).toEqual([1, 2, 16, 32]);
  const second = ico.subarray(ico.readUInt32LE(34), ico.readUInt32LE(34) + ico.readUInt32LE(30));
  expect(await colourAt(second, 16, 16)).toEqual([107, 0, 54]);
});

test('without a logo our sign has the colours of the clinic, and without those nothing is made', async () => {
  const icons = await iconsOf({ logo: undefined, colours: { light: '#6b0036', dark: undefined } }, root);
  expect(String(icons.get('icoon.svg'))).toContain('fill="#6b0036"');
  expect(await colourAt(icons.get('icoon-192.png'), 96, 96)).toEqual([107, 0, 54]);
  expect((await iconsOf({ logo: undefined, colours: undefined }, root)).size).toBe(0);
});

test.each([
  ['a logo that is right', wide, undefined],
  ['a drawing that breaks off', wide.replace('</svg>', ''), /is geen hele SVG/],
  ['an attribute without quotes', wide.replace('"#6b0036"', '#6b0036'), /is geen hele SVG/],
  [
    'another file in it',
    wide.replace('<path', '<image href="foto.png"/><path'),
    /haalt iets uit een ander bestand/,
  ],
  [
    'a style from elsewhere',
    wide.replace('<path', '<style>@import "a.css";</style><path'),
    /haalt iets uit een ander bestand/,
  ],
  ['letters as text', wide.replace('<path', '<text>Kliniek</text><path'), /Sla de letters op als vormen/],
  ['a script', wide.replace('<path', '<script>a()</script><path'), /zit een script/],
  ['no viewBox', wide.replace(/ viewBox="[^"]*"/, ''), /heeft geen viewBox/],
  ['a large file', wide.replace('<path', `<!--${'a'.repeat(9_000)}--><path`), /is te groot/],
  [
    'a gradient of its own',
    wide.replace('"#6b0036"', '"url(#g)"').replace('<path', '<linearGradient id="g"/><path'),
    undefined,
  ],
])('%s', (_, svg, message) => {
  const said = wrongWithLogo(logo(svg), folder);
  if (message) expect(said).toMatch(message);
  else expect(said).toBeUndefined();
});
