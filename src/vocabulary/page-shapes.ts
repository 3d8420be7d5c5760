/**
 * What a page is for decides its shape: what stands in its first screen, and what it has beside the text.
 *
 * - `start`: the home page, which asks what somebody came for.
 * - `deur`: leads on to the parts of a topic; pictures, no contents.
 * - `doen`: an exercise, or how to sit: picture, “Begin”, three rules, then the steps.
 * - `uitleg`: explains; its gist comes before its contents.
 * - `vak`: for professionals; contents beside the text.
 * - `hulpmiddel`: the tool itself comes first.
 * - `lijst`: many things of one kind.
 */
export const pageShapes = ['start', 'deur', 'doen', 'uitleg', 'vak', 'hulpmiddel', 'lijst'] as const;
export type PageShape = (typeof pageShapes)[number];

/** Shapes with “Op deze pagina”: on the others the first screen says it all, but for safety rules. */
export const withContents: readonly PageShape[] = ['doen', 'uitleg', 'vak', 'lijst'];
