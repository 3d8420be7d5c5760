import { siteName } from '../../src/site.ts';
import { makersName } from '../../src/site-name.ts';

/** Bytes of scripts in files of their own that a page may fetch before somebody touches it: a page to read has none. */
const scripts: [number, string[]][] = [
  [12_000, ['/hulpmiddelen/pijnscore/', '/hulpmiddelen/sessie/', '/mijn-oefeningen/']],
  [7_000, ['/verwezen/']],
  [4_000, ['/handreiking/interventiewijzer/', '/meetinstrumenten/', '/scholing/', '/zonder-internet/']],
  [1_000, ['/citeren/', '/verwijzers/verwijskaart/']],
  [
    2_000,
    [
      '/bronnen/',
      '/hulpmiddelen/gedragsexperiment/',
      '/hulpmiddelen/opbouwschema/',
      '/hulpmiddelen/pijngevolgenmodel/',
      '/hulpmiddelen/terugvalplan/',
      '/hulpmiddelen/tijdschrijflijst/',
    ],
  ],
];
/** What a page may fetch of them, for its test too. What a clinic fills in, and its folder, comes on top. */
export const scriptLimitOf = (path: string): number => {
  const limit = scripts.find(([, paths]) => paths.includes(path))?.[0] ?? 0;
  return limit > 0 && siteName !== makersName ? limit + 1_000 : limit;
};
