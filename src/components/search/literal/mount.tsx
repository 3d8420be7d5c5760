import { render } from 'preact';
import LiteralSearch from './LiteralSearch.tsx';

/** Puts the search into its place on the page, which carries what there is to choose from. */
export function mountLiteralSearch(root: HTMLElement): void {
  root.replaceChildren();
  render(<LiteralSearch {...JSON.parse(root.dataset['props'] ?? '')} />, root);
}
