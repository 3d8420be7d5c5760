import { type ReferenceFormat, recordsOf } from '@/components/catalogue/reference-records.ts';
import { deviceFiles } from '@/device/files.ts';
import { folder } from '@/device/site-folder.ts';

const formats = {
  ris: { name: 'RIS', type: 'application/x-research-info-systems' },
  bib: { name: 'BibTeX', type: 'application/x-bibtex' },
} as const satisfies Record<ReferenceFormat, { name: string; type: string }>;

/**
 * Puts two buttons below the choices over the sources: what is shown, as a file for a reference manager. The host gives
 * the file of all sources and does not see which are chosen.
 *
 * @param shown the ids of the sources that are shown now
 */
export function offerToTakeAlong(place: HTMLElement, shown: () => readonly string[]): void {
  const bar = document.createElement('div');
  bar.className = 'filter-bar';
  const told = document.createElement('p');
  told.setAttribute('role', 'status');
  for (const format of ['ris', 'bib'] as const) {
    const { name, type } = formats[format];
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'tool';
    button.textContent = `Neem wat er nu staat als ${name}`;
    button.addEventListener('click', async () => {
      told.textContent = '';
      try {
        const response = await fetch(`${folder}/bronnen/alle.${format}`);
        if (!response.ok) throw new Error(String(response.status));
        const text = recordsOf(await response.text(), format, shown());
        deviceFiles.save({ name: `bronnen.${format}`, type, text });
        told.textContent = `Het bestand bronnen.${format} is bewaard bij uw downloads.`;
      } catch {
        told.textContent = 'De bronnen kwamen niet binnen. Kijk of u internet heeft en druk nog eens.';
      }
    });
    bar.append(button);
  }
  bar.append(told);
  place.append(bar);
}
