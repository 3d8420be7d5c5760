import type { Page } from 'playwright-core';

/**
 * The keys of what the device keeps of the site, undefined where it has no database. It asks as the site does, by
 * an opening that is broken off: to be opened would make a database, and the list of the browser
 * (`indexedDB.databases`) also holds one that the site is only asking for.
 */
export const keptOnDevice = (page: Page, name = 'wegwijs-bij-pijn') =>
  page.evaluate(
    (name) =>
      new Promise<string[] | undefined>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onupgradeneeded = () => opening.transaction?.abort();
        opening.onerror = () =>
          opening.error?.name === 'AbortError' ? resolve(undefined) : reject(opening.error);
        opening.onsuccess = () => {
          const keys = opening.result.transaction('records').objectStore('records').getAllKeys();
          keys.onerror = () => reject(keys.error);
          keys.onsuccess = () => {
            opening.result.close();
            resolve(keys.result.map(String));
          };
        };
      }),
    name,
  );
