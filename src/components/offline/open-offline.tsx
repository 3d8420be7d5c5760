import { render } from 'preact';
import { Offline } from '@/components/offline/Offline.tsx';

/** Shows the tool in an element that says how large each part is. */
export function openOffline(place: HTMLElement): void {
  const sizes = (place.dataset['sizes'] ?? '').split(',').map(Number);
  place.replaceChildren();
  render(<Offline sizes={sizes} />, place);
}
