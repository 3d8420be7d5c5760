import { type ComponentType, h, render } from 'preact';

/**
 * Puts a tool into its place on the page, an element of class “tool-place”: it comes instead of what stands there for who
 * has no JavaScript. What the build knows for it stands in `data-props`, as JSON.
 */
export function mountTool<Props extends object>(Tool: ComponentType<Props>): void {
  const place = document.querySelector<HTMLElement>('.tool-place');
  if (!place) return;
  place.replaceChildren();
  render(h(Tool, JSON.parse(place.dataset['props'] ?? '{}') as Props), place);
}
