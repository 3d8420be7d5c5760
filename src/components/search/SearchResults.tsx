import { useEffect, useRef, useState } from 'preact/hooks';
import { type Found, type Hit, pagefindEngine, type SearchEngine } from '@/components/search/engine.ts';
import { queryFrom } from '@/components/search/query.ts';
import { texts } from '@/components/search/texts.ts';

const resultsPerStep = 10;

interface Props {
  /** What searches; tests pass their own. */
  engine?: SearchEngine;
}

type State =
  | { kind: 'idle' }
  | { kind: 'searching' }
  | { kind: 'failed' }
  | { kind: 'done'; query: string; found: Found; hits: Hit[] };

/**
 * The results for the query in the page's address. The form only changes the address, so words typed before
 * this island runs are not lost, a result list can be shared and the back button works.
 * The number of results is announced to screen readers.
 */
export default function SearchResults({ engine = pagefindEngine }: Props) {
  const [state, setState] = useState<State>({ kind: 'idle' });
  const latest = useRef(0);

  useEffect(() => {
    const search = async () => {
      const turn = ++latest.current;
      const show = (next: State) => turn === latest.current && setState(next);
      const query = queryFrom(location);
      if (!query) return show({ kind: 'idle' });
      show({ kind: 'searching' });
      try {
        const found = await engine(query);
        show({ kind: 'done', query, found, hits: await found.load(0, resultsPerStep) });
      } catch {
        show({ kind: 'failed' });
      }
      return undefined;
    };
    void search();
    addEventListener('hashchange', search);
    return () => removeEventListener('hashchange', search);
  }, [engine]);

  const showMore = async () => {
    if (state.kind !== 'done') return;
    const more = await state.found.load(state.hits.length, resultsPerStep);
    setState({ ...state, hits: [...state.hits, ...more] });
  };

  return (
    <>
      <p role="status">{statusText(state)}</p>
      {state.kind === 'done' && (
        <ol class="hits">
          {state.hits.map(({ url, title, excerpt }) => (
            <li key={url}>
              <a href={url}>{title}</a>
              <p>{excerpt.map(({ text, found }) => (found ? <strong>{text}</strong> : text))}</p>
            </li>
          ))}
        </ol>
      )}
      {state.kind === 'done' && state.hits.length < state.found.count && (
        <button type="button" class="tool" onClick={showMore}>
          {texts.more}
        </button>
      )}
    </>
  );
}

function statusText(state: State): string {
  if (state.kind === 'searching') return texts.searching;
  if (state.kind === 'failed') return texts.failed;
  if (state.kind === 'done')
    return state.found.count === 0 ? texts.none(state.query) : texts.found(state.found.count, state.query);
  return '';
}
