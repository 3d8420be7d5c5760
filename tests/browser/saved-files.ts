import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

/** Files out of a tool and into it, as a person saves and opens them. Shared by the tests of the tools. */

/** Presses the button that saves a file. */
export async function saved(page: Page, button: string) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

/** Opens a file with this text. */
export const choose = (page: Page, text: string) =>
  page
    .getByLabel('Open een bewaard bestand')
    .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) });
