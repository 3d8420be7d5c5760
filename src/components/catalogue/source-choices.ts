import type { FilterChoice } from '@/components/catalogue/filter-choices.ts';
import { mountFilter } from '@/components/catalogue/filter-view.ts';
import { type ReferenceFormat, recordsOf } from '@/components/catalogue/reference-records.ts';
import { button, element } from '@/components/tool/element.ts';
import { fetchFile } from '@/device/fetch-file.ts';
import { deviceFiles } from '@/device/files.ts';

/** What the sources can be chosen by, as the build writes it. */
export interface SourceChoices {
  choices: FilterChoice[];
  /** By the names of the choices; several words are parted by spaces. */
  sources: { id: string; soort: string; taal: string; bij: string }[];
}

const formats = {
  ris: { name: 'RIS', type: 'application/x-research-info-systems' },
  bib: { name: 'BibTeX', type: 'application/x-bibtex' },
} as const satisfies Record<ReferenceFormat, { name: string; type: string }>;

/** Puts the choices over the list of all sources, with what is shown to take along. Rejects without a network. */
export async function openSourceChoices(place: HTMLElement): Promise<void> {
  const { choices, sources } = await fetchFile(
    '/bronnen/keuze.json',
    (response): Promise<SourceChoices> => response.json(),
  );
  for (const source of sources) {
    const row = document.getElementById(`alle-${source.id}`);
    if (row) Object.assign(row.dataset, source);
  }
  place.dataset['filter'] = JSON.stringify({ choices, noun: { one: 'bron', many: 'bronnen' } });
  offerToTakeAlong(place, mountFilter(place).shown);
  place.querySelector('select')?.focus();
}

/**
 * Puts two buttons below the choices over the sources: what is shown, as a file for a reference manager. The host gives
 * the file of all sources and does not see which are chosen.
 *
 * @param shown the ids of the sources that are shown now
 */
function offerToTakeAlong(place: HTMLElement, shown: () => readonly string[]): void {
  const told = element('p', { role: 'status' });
  const bar = element('div', { class: 'filter-bar' });
  for (const format of ['ris', 'bib'] as const) {
    const { name, type } = formats[format];
    const take = async () => {
      told.textContent = '';
      if (shown().length === 0) {
        told.textContent = 'Er staat nu geen bron. Zet een keuze terug op “alle”.';
        return;
      }
      try {
        const all = await fetchFile(`/bronnen/alle.${format}`, (response) => response.text());
        const text = recordsOf(all, format, shown());
        deviceFiles.save({ name: `bronnen.${format}`, type, text });
        told.textContent = `Het bestand bronnen.${format} is bewaard bij uw downloads.`;
      } catch {
        told.textContent = 'De bronnen kwamen niet binnen. Kijk of u internet heeft en druk nog eens.';
      }
    };
    bar.append(button(`Neem mee als ${name}`, take));
  }
  bar.append(told);
  place.append(bar);
}
