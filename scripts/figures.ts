/** What the checks count while they run, for one table at their end. */
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';

/** How many, by the words for what. */
export type Figures = Record<string, number>;

const folder = new URL('../node_modules/.cache/', import.meta.url).pathname;
const file = `${folder}figures.jsonl`;

/** Figures as people read them: “219 pages, 493 links”. */
export const inWords = (figures: Figures): string =>
  Object.entries(figures)
    .map(([what, count]) => `${count.toLocaleString('en')} ${what}`)
    .join(', ');

/** Prints what was counted, and lets it stand in the table. Several processes tell at once. */
export function tellFigures(name: string, figures: Figures): void {
  console.log(`${name}: ${inWords(figures)}`);
  mkdirSync(folder, { recursive: true });
  appendFileSync(file, `${JSON.stringify([name, figures])}\n`);
}

export const forgetFigures = (): void => rmSync(file, { force: true });

/** What was told since it was forgotten; under one name it is added up. */
export function figuresTold(): Map<string, Figures> {
  const told = new Map<string, Figures>();
  if (!existsSync(file)) return told;
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const [name, figures]: [string, Figures] = JSON.parse(line);
    const sum = told.get(name) ?? {};
    for (const [what, count] of Object.entries(figures)) sum[what] = (sum[what] ?? 0) + count;
    told.set(name, sum);
  }
  return told;
}
