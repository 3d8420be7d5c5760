import { render } from 'preact';
import Citation from '@/components/citation/Citation.tsx';

/** Puts the tool into its place on the page, which carries what the build knows. */
export function mountCitation(root: HTMLElement): void {
  root.replaceChildren();
  render(<Citation {...JSON.parse(root.dataset['props'] ?? '')} />, root);
}
