import { useEffect, useRef, useState } from 'preact/hooks';
import { type Found, type Hit, pagefindEngine, type SearchEngine } from '@/components/search/engine.ts';
import { addressFor, queryFrom } from '@/components/search/query.ts';
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
 * The search page's form and results. The query stands in the address, so that a result list can be
 * shared and the back button works. The number of results is announced to screen readers.
 */
export default function Search({ engine = pagefindEngine }: Props) {
  const [query, setQuery] = useState('');
  const [state, setState] = useState<State>({ kind: 'idle' });
  const latest = useRef(0);

  const search = async (words: string) => {
    const turn = ++latest.current;
    if (!words) return setState({ kind: 'idle' });
    setState({ kind: 'searching' });
    try {
      const found = await engine(words);
      const hits = await found.load(0, resultsPerStep);
      if (turn === latest.current) setState({ kind: 'done', query: words, found, hits });
    } catch {
      if (turn === latest.current) setState({ kind: 'failed' });
    }
  };

  useEffect(() => {
    const showAddress = () => {
      const words = queryFrom(location);
      setQuery(words);
      void search(words);
    };
    showAddress();
    addEventListener('hashchange', showAddress);
    return () => removeEventListener('hashchange', showAddress);
  }, []);

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    // The change of address starts the search, as the back button does.
    location.href = addressFor(query);
  };

  const showMore = async () => {
    if (state.kind !== 'done') return;
    const more = await state.found.load(state.hits.length, resultsPerStep);
    setState({ ...state, hits: [...state.hits, ...more] });
  };

  return (
    <search>
      <form class="search-form" action="/zoeken/" onSubmit={submit}>
        <label>
          {texts.label}
          <input
            type="search"
            value={query}
            autocomplete="off"
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
        </label>
        <button type="submit">{texts.button}</button>
      </form>
      <p role="status">{statusText(state)}</p>
      {state.kind === 'done' && (
        <ol class="hits">
          {state.hits.map(({ url, title, excerpt }) => (
            <li key={url}>
              <a href={url}>{title}</a>
              <p>{excerpt.map(({ text, found }) => (found ? <mark>{text}</mark> : text))}</p>
            </li>
          ))}
        </ol>
      )}
      {state.kind === 'done' && state.hits.length < state.found.count && (
        <button type="button" class="tool" onClick={showMore}>
          {texts.more}
        </button>
      )}
    </search>
  );
}

function statusText(state: State): string {
  if (state.kind === 'searching') return texts.searching;
  if (state.kind === 'failed') return texts.failed;
  if (state.kind === 'done')
    return state.found.count === 0 ? texts.none(state.query) : texts.found(state.found.count, state.query);
  return '';
}
