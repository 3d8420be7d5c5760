import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const room = 'src/components/tool/';
const read = (file: string) => readFileSync(file, 'utf8');
const files = globSync(`${room}**/*.{ts,tsx,astro}`);
const gallery = `${room}gallery/PartGallery.astro`;

describe('the parts of the tools', () => {
  test('every part stands on the page for authors', () => {
    const shown = read(gallery);
    const parts = globSync(`${room}**/*.tsx`);
    expect(parts.length).toBeGreaterThan(8);
    expect(parts.filter((part) => !shown.includes(`'@/components/tool/${part.slice(room.length)}'`))).toEqual(
      [],
    );
  });

  test('no part knows a tool', () => {
    const ofTools = files.filter((file) => /from '@\/components\/(?!tool\/)/.test(read(file)));
    expect(ofTools).toEqual([]);
  });

  test('a part has its styles in the file that tools take', () => {
    const taken = read(`${room}tool.css`);
    const styles = globSync(`${room}{*,kept/*}.css`).map((file) => `./${file.slice(room.length)}`);
    expect(styles.filter((file) => file !== './tool.css' && !taken.includes(`'${file}'`))).toEqual([]);
  });
});
