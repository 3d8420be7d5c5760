import { render } from 'preact';
import { Offline } from '@/components/offline/Offline.tsx';
import { topics } from '@/offline/topics.ts';

/** Shows the tool in an element that says how large each part is, and which topics this copy leaves out. */
export function openOffline(place: HTMLElement): void {
  const sizes = (place.dataset['sizes'] ?? '').split(',').map(Number);
  const leftOut = (place.dataset['leftOut'] ?? '').split(',');
  place.replaceChildren();
  render(<Offline sizes={sizes} offered={topics.filter((topic) => !leftOut.includes(topic))} />, place);
}
