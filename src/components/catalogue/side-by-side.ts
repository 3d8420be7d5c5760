import { deviceClock } from '@/device/clock.ts';
import { fetchFile } from '@/device/fetch-file.ts';
import { deviceFiles, type TextFile } from '@/device/files.ts';
import { folder } from '@/device/site-folder.ts';
import { toCsv } from '@/exchange/csv.ts';
import type { Reference } from '@/exchange/reference.ts';
import { toRis } from '@/exchange/ris.ts';

/** Facts of things that can stand side by side, as the build writes them. */
export interface KnownFacts {
  /** Names of the facts, in order. */
  names: string[];
  /** Names of what somebody chooses by: there it is said that the source is silent. */
  asked: readonly string[];
  things: {
    id: string;
    title: string;
    /** Path of its card on this site. */
    path: string;
    /** Values by name; a fact that the source does not give is not there. */
    values: Record<string, string>;
    /** How to refer to its card; the day of opening is added. */
    reference: Reference;
  }[];
}

/** Gets the facts of all things at once: the host does not see which are compared. Rejects without a network. */
export const loadFacts = (address: string): Promise<KnownFacts> =>
  fetchFile(address, (response) => response.json());

const chosenOf = ({ things }: KnownFacts, ids: readonly string[]) =>
  ids.flatMap((id) => things.find((thing) => thing.id === id) ?? []);

const factOf = ({ asked }: KnownFacts, { values }: KnownFacts['things'][number], name: string) =>
  values[name] ?? (asked.includes(name) ? 'niet genoemd' : '–');

/** Heading and table: a row per fact that one of them has, a column per thing. */
export function sideBySide(known: KnownFacts, ids: readonly string[]): HTMLElement[] {
  const things = chosenOf(known, ids);
  const heading = document.createElement('h3');
  heading.id = 'naast-elkaar';
  heading.tabIndex = -1;
  heading.textContent = `Naast elkaar: ${things.map(({ title }) => title.split(': ')[0]).join(', ')}`;
  const table = document.createElement('table');
  // Safari takes a table that is laid out as blocks for plain text: the parts say what they are.
  const add = (parent: HTMLElement, name: string, role: string) => {
    const part = document.createElement(name);
    part.setAttribute('role', role);
    parent.append(part);
    return part;
  };
  table.setAttribute('role', 'table');
  table.setAttribute('aria-labelledby', heading.id);
  const head = add(add(table, 'thead', 'rowgroup'), 'tr', 'row');
  add(head, 'th', 'columnheader').textContent = 'Wat';
  for (const { title, path } of things) {
    const cell = add(head, 'th', 'columnheader');
    cell.setAttribute('scope', 'col');
    const link = document.createElement('a');
    link.href = folder + path;
    link.textContent = title;
    cell.append(link);
  }
  const body = add(table, 'tbody', 'rowgroup');
  for (const name of known.names.filter((one) => things.some(({ values }) => values[one]))) {
    const row = add(body, 'tr', 'row');
    const fact = add(row, 'th', 'rowheader');
    fact.setAttribute('scope', 'row');
    fact.textContent = name;
    for (const thing of things) {
      const cell = add(row, 'td', 'cell');
      cell.dataset['label'] = thing.title;
      cell.textContent = factOf(known, thing, name);
    }
  }
  return [heading, table];
}

/** The chosen things as a file for a spreadsheet or for a programme for references. */
export function fileOf(
  known: KnownFacts,
  ids: readonly string[],
  kind: 'CSV' | 'RIS',
  today: string,
): TextFile {
  const things = chosenOf(known, ids);
  return kind === 'CSV'
    ? {
        name: 'meetinstrumenten.csv',
        type: 'text/csv',
        text: toCsv([
          ['Instrument', ...known.names, 'Adres'],
          ...things.map((thing) => [
            thing.title,
            ...known.names.map((name) => factOf(known, thing, name)),
            thing.reference.url ?? '',
          ]),
        ]),
      }
    : {
        name: 'meetinstrumenten.ris',
        type: 'application/x-research-info-systems',
        text: things.map(({ reference }) => toRis({ ...reference, accessed: today })).join('\r\n'),
      };
}

/** Saves the file where the browser keeps downloads. */
export const save = (known: KnownFacts, ids: readonly string[], kind: 'CSV' | 'RIS'): void =>
  deviceFiles.save(fileOf(known, ids, kind, deviceClock.now().slice(0, 10)));
