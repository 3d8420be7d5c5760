import { existsSync } from 'node:fs';

/** Something wrong in the text of a page: the line in its file, from 1, and what to do. */
export interface TextMistake {
  line: number;
  text: string;
}

const component = /<(Cite|Term)\b([^>]*)>/g;

/** What is wrong with one citation or one word of the glossary in a text. */
function wrongWith(name: string, id: string | undefined, sources: readonly unknown[]): string | undefined {
  if (!id) return `Zet in <${name}> de naam van het bestand: <${name} id="…">.`;
  const isThere = (collection: string) =>
    ['', 'eigen/'].some((own) => existsSync(`src/content/${collection}/${own}${id}.yaml`));
  if (name === 'Term')
    return isThere('terms')
      ? undefined
      : `Het begrip "${id}" in <Term> bestaat niet. Maak src/content/terms/${id}.yaml.`;
  if (!isThere('sources'))
    return `De bron "${id}" in <Cite> bestaat niet. Maak src/content/sources/${id}.yaml.`;
  return sources.includes(id) ? undefined : `Zet "${id}" ook in de lijst "sources" boven aan de pagina.`;
}

/**
 * What is wrong with the names that the text of a page uses: a citation of a source that is not in the page's own
 * list, a word that is not in the glossary.
 *
 * @param data the front matter of the page
 * @param text of its whole file
 */
export function mistakesInPageText(data: Record<string, unknown>, text: string): TextMistake[] {
  const sources = Array.isArray(data['sources']) ? data['sources'] : [];
  return [...text.matchAll(component)].flatMap(({ 1: name = '', 2: fields = '', index }) => {
    const wrong = wrongWith(name, /\bid="([^"]*)"/.exec(fields)?.[1], sources);
    return wrong ? [{ line: text.slice(0, index).split('\n').length, text: wrong }] : [];
  });
}
