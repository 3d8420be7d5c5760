/** What the script of Today.astro is told by the page. */
export interface Today {
  /** Where the device tells what it keeps: see `keptKey`. */
  keptKey: string;
  /** Where the session keeps its last choices, as the fragment of an address. */
  choicesKey: string;
  /** Of a session, where none were chosen. */
  minutes: number;
}

/**
 * Puts the card in the place of the script that runs it, where this device keeps something. It runs while the page is
 * read and before what stands below it is drawn, so that nothing moves under a finger; so it goes into the page as text
 * and must stand on its own: no import, no name from outside.
 */
export function showToday(place: HTMLScriptElement, { keptKey, choicesKey, minutes }: Today): void {
  const read = (key: string): string => {
    try {
      return localStorage.getItem(key) ?? '';
    } catch {
      return '';
    }
  };
  const text = read(keptKey);
  // Something may have been kept or wiped since this page was left.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted && read(keptKey) !== text) location.reload();
  });
  if (!text) return;
  try {
    const kept = JSON.parse(text);
    const template = place.previousElementSibling as HTMLTemplateElement;
    const card = template.content.cloneNode(true) as DocumentFragment;
    for (const row of card.querySelectorAll<HTMLElement>('[data-kept]'))
      if (!kept[row.dataset['kept'] ?? '']) row.remove();
    const [session, score] = ['sessies', 'pijnscores'].map((name) =>
      card.querySelector<HTMLAnchorElement>(`[data-kept=${name}] a`),
    );
    if (session) {
      const [programme, title, isMirror] = kept.sessies;
      const chosen = Number(new URLSearchParams(read(choicesKey)).get('duur')) || minutes;
      const length = isMirror === false ? '' : `, ${chosen} ${chosen > 1 ? 'minuten' : 'minuut'}`;
      session.href += `#programma=${programme}`;
      const words = session.querySelector('span');
      if (words) words.textContent += title[0].toLowerCase() + title.slice(1) + length;
    }
    if (score) score.href += `#${kept.pijnscores}`;
    if (card.querySelector('[data-kept]')) place.before(card);
  } catch {
    // What cannot be read shows no card; the tools find out what there is.
  }
}
