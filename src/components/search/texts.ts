/** Every word the search shows. */
export const texts = {
  searching: 'Bezig met zoeken…',
  failed: 'Zoeken lukt nu niet. Kies een pagina uit de lijst hieronder.',
  none: (query: string) =>
    `Niets gevonden voor “${query}”. Probeer een ander of korter woord, of kies een pagina uit de lijst hieronder.`,
  found: (count: number, query: string) =>
    count === 1 ? `1 pagina gevonden voor “${query}”` : `${count} pagina’s gevonden voor “${query}”`,
  more: 'Meer resultaten',
};
