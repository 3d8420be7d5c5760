import { useEffect, useRef, useState } from 'preact/hooks';
import { anchorOf, citeAddress, pathOf } from '@/addresses.ts';
import { Button } from '@/components/tool/Button.tsx';
import { folder } from '@/device/site-folder.ts';
import { HelpFirst } from '../HelpFirst.tsx';
import type { Help } from '../help-first.ts';
import { type Asked, askedIn, newest, termsOf } from './asked.ts';
import { type LiteralEngine, type LiteralHit, pagefindEngine } from './engine.ts';
import { type FoundWords, foundWords } from './found-words.ts';
import { texts } from './texts.ts';

interface Props {
  /** What goes before every result. */
  helps: readonly Help[];
  /** What searches; tests pass their own. */
  engine?: LiteralEngine;
}

/** One text, in one or more editions that say the same there. */
export interface Place {
  hit: LiteralHit;
  words: FoundWords;
  same: LiteralHit[];
}

const perStep = 20;

/** Places where several editions say the same, as one. */
export function placesOf(hits: readonly LiteralHit[], query: string): Place[] {
  const places = new Map<string, Place>();
  for (const hit of hits) {
    const words = foundWords(hit.text, query);
    const key = JSON.stringify([hit.publication, hit.title, hit.heading, words.pieces]);
    const known = places.get(key);
    if (known) known.same.push(hit);
    else places.set(key, { hit, words, same: [] });
  }
  return [...places.values()];
}

/** The address of a place; a browser that can goes on to the words themselves (WICG, URL fragment text directives). */
const addressOf = ({ url }: LiteralHit, first: string) => {
  const canGoToWords = 'fragmentDirective' in document && first !== '';
  const words = canGoToWords ? `:~:text=${encodeURIComponent(first).replaceAll('-', '%2D')}` : '';
  return `${folder}${url}${words && !url.includes('#') ? '#' : ''}${words}`;
};

/** The way to the reference to a place in an edition. A page of now has its own, at every heading. */
function CiteLink({ hit: { url, title, heading, edition } }: { hit: LiteralHit }) {
  if (edition === newest) return null;
  return (
    <a
      href={`${folder}${citeAddress(pathOf(url), anchorOf(url))}`}
      aria-label={`${texts.cite(edition)}: ${texts.title(title, heading)}`}
    >
      {texts.cite(edition)}
    </a>
  );
}

type State =
  | { kind: 'idle' }
  | { kind: 'searching' }
  | { kind: 'failed' }
  | { kind: 'done'; asked: Asked; left: (() => Promise<LiteralHit>)[]; hits: LiteralHit[]; count: number };

/**
 * What is found of the words that the address asks, as they are written, in the text of now and in every edition. The
 * question stands behind the "#", so that it can be shared, and goes nowhere; the count is told to screen readers.
 */
export default function LiteralResults({ helps, engine = pagefindEngine }: Props) {
  const [asked, setAsked] = useState(() => askedIn(location.hash));
  const [state, setState] = useState<State>({ kind: 'idle' });
  const latest = useRef(0);

  const search = async (next: Asked) => {
    const turn = ++latest.current;
    if (termsOf(next.query).length === 0) return setState({ kind: 'idle' });
    setState({ kind: 'searching' });
    try {
      const found = await engine.search(next);
      const hits = await Promise.all(found.hits.slice(0, perStep).map((get) => get()));
      if (turn === latest.current)
        setState({
          kind: 'done',
          asked: next,
          hits,
          left: found.hits.slice(perStep),
          count: found.hits.length,
        });
    } catch {
      if (turn === latest.current) setState({ kind: 'failed' });
    }
    return undefined;
  };

  useEffect(() => {
    const read = () => {
      const next = askedIn(location.hash);
      setAsked(next);
      void search(next);
    };
    read();
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);

  const showMore = async () => {
    if (state.kind !== 'done') return;
    const turn = ++latest.current;
    try {
      const hits = await Promise.all(state.left.slice(0, perStep).map((get) => get()));
      if (turn === latest.current)
        setState({ ...state, hits: [...state.hits, ...hits], left: state.left.slice(perStep) });
    } catch {
      setState({ kind: 'failed' });
    }
  };

  return (
    <>
      {state.kind !== 'idle' && <HelpFirst query={asked.query} helps={helps} />}
      <p role="status" class="found" data-query={state.kind === 'done' ? state.asked.query : undefined}>
        {statusText(state)}
      </p>
      {state.kind === 'done' && state.hits.length > 0 && (
        <ol class="hits">
          {placesOf(state.hits, state.asked.query).map(({ hit, words, same }) => (
            <li key={hit.url}>
              <a href={addressOf(hit, words.first)}>{texts.title(hit.title, hit.heading)}</a>
              <p class="about">{texts.about(hit.publication, hit.edition)}</p>
              <p>{words.pieces.map(({ text, found }) => (found ? <strong>{text}</strong> : text))}</p>
              <CiteLink hit={hit} />
              {same.length > 0 && (
                <>
                  <p>{texts.same}</p>
                  <ul>
                    {same.map((other) => (
                      <li key={other.url}>
                        <a href={addressOf(other, words.first)}>{texts.edition(other.edition)}</a>{' '}
                        <CiteLink hit={other} />
                      </li>
                    ))}
                  </ul>
                </>
              )}
            </li>
          ))}
        </ol>
      )}
      {state.kind === 'done' && state.left.length > 0 && <Button onClick={showMore}>{texts.more}</Button>}
    </>
  );
}

function statusText(state: State): string {
  if (state.kind === 'searching') return texts.searching;
  if (state.kind === 'failed') return texts.failed;
  if (state.kind !== 'done') return '';
  const { asked, count } = state;
  const { query, ...choices } = asked;
  const shown = query.includes('"') ? query : `“${query}”`;
  return count > 0 ? texts.found(count, shown) : texts.none(shown, Object.values(choices).some(Boolean));
}
