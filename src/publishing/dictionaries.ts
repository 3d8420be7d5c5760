import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeTrie, type ITrie } from 'cspell-trie-lib';

/** What the build asks of a spelling dictionary. */
export interface Dictionary {
  /** Whether it knows a word, compounds of its words included. */
  has: (word: string) => boolean;
  /** Its words, without the compounds that can be made of them. */
  words: () => Iterable<string>;
}

/** A folder of a package that exports nothing but its settings. */
const folderOf = (name: string) => dirname(createRequire(import.meta.url).resolve(`${name}/cspell-ext.json`));

async function dictionary(folder: string, file: string): Promise<Dictionary> {
  const trie: ITrie = decodeTrie(gunzipSync(await readFile(join(folder, file))));
  return {
    has: (word) => trie.has(word),
    // Marked are parts of compounds and forms without capitals or accents.
    words: function* () {
      for (const word of trie.words()) if (!/[+~!]/.test(word)) yield word;
    },
  };
}

/** The dictionaries of the spelling check, and the licence of the Dutch one (OpenTaal), of which the site holds words. */
export async function readDictionaries(): Promise<{
  dutch: Dictionary;
  english: Dictionary;
  licence: string;
}> {
  const dutchFolder = folderOf('@cspell/dict-nl-nl');
  const [dutch, english, licence] = await Promise.all([
    dictionary(dutchFolder, 'Dutch.trie.gz'),
    dictionary(folderOf('@cspell/dict-en_us'), 'en_US.trie.gz'),
    readFile(join(dutchFolder, 'src/hunspell/license'), 'utf8'),
  ]);
  return { dutch, english, licence };
}
