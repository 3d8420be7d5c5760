import { render } from 'preact';
import Citation from '@/components/citation/Citation.tsx';
import { takeOver } from '@/components/tool/take-over.ts';

/** Comes into the page by itself, and makes the form in its place live. What the build knows stands there, as JSON. */

function open(place: HTMLElement): void {
  const citation = <Citation {...JSON.parse(place.dataset['props'] ?? '')} />;
  if (place.querySelector('form')) takeOver(citation, place);
  else {
    place.replaceChildren();
    render(citation, place);
  }
  place.dispatchEvent(new Event('live'));
}

const place = document.querySelector<HTMLElement>('.citation');
if (place) open(place);
