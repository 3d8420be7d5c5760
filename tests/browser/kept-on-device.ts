import type { Page } from 'playwright-core';
import { siteFolder } from '../../src/site.ts';

/** The name under which this copy of the site keeps something: a copy in a folder keeps it apart from others on its host. */
export const keptName = (name: string): string => name + siteFolder;

/** The database that this copy has on the device. */
export const database = keptName('wegwijs-bij-pijn');

/**
 * The keys of what the device keeps of the site, undefined where it has no database. It asks as the site does, by
 * an opening that is broken off: to be opened would make a database, and the list of the browser
 * (`indexedDB.databases`) also holds one that the site is only asking for.
 */
export const keptOnDevice = (page: Page, name = database) =>
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

/** Puts a record on the device, as another version of the site or a fault may have left it. */
export const putOnDevice = (page: Page, record: string, value: unknown) =>
  page.evaluate(
    ({ name, key, content }) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open(name);
        opening.onupgradeneeded = () => opening.result.createObjectStore('records');
        opening.onsuccess = () => {
          const change = opening.result.transaction('records', 'readwrite');
          change.objectStore('records').put(content, key);
          change.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    { name: database, key: record, content: value },
  );
