import { useEffect, useRef, useState } from 'preact/hooks';
import {
  type Choices,
  choosable,
  chosen,
  everything,
  groupsOf,
  optionsFor,
} from '@/components/search/choices.ts';
import {
  type Found,
  type Hit,
  type Place,
  type SearchEngine,
  siteEngine,
  type Told,
} from '@/components/search/engine.ts';
import { HelpFirst } from '@/components/search/HelpFirst.tsx';
import type { Help } from '@/components/search/help-first.ts';
import { queryFrom } from '@/components/search/query.ts';
import { texts } from '@/components/search/texts.ts';
import { folder } from '@/device/site-folder.ts';

/** Each result costs its text. */
const resultsPerStep = 5;
/** Milliseconds without a key before the search starts: results of half a word cost bytes and say little. */
const pause = 150;
const engineOfSite = siteEngine();

interface Props {
  /** What goes before every result. */
  helps: readonly Help[];
  /** Addresses where this copy does not lead who found nothing. */
  closed?: readonly string[];
  /** What searches; tests pass their own. */
  engine?: SearchEngine;
}

type State =
  | { kind: 'idle' }
  | { kind: 'searching' }
  | { kind: 'failed' }
  | ({ kind: 'done'; query: string; found: Found; choices: Choices } & Showing);
/** A result, ready to be shown. */
type Shown = Hit & Told;

/** What is shown of all that fits. */
interface Showing {
  shown: Shown[];
  /** How many of the first that fit were asked for. */
  length: number;
  /** How many fit. */
  count: number;
}

/** The first results that fit, with what is told of them. Rejects when nothing of them can be loaded. */
async function show(found: Found, choices: Choices, length: number): Promise<Showing> {
  const hits = chosen(found.hits, choices);
  const loaded = await Promise.allSettled(
    hits.slice(0, length).map(async (hit) => ({ ...hit, ...(await hit.load()) })),
  );
  const shown = loaded.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  if (shown.length === 0 && hits.length > 0) throw new Error('No text can be loaded.');
  return { shown, length, count: hits.length };
}

/**
 * The results for the query in the page's address. The form only changes the address, so words typed before
 * this runs are not lost, a result list can be shared and the back button works.
 * The number of results is announced to screen readers.
 */
export default function SearchResults({ helps, closed = [], engine = engineOfSite }: Props) {
  // Help waits for no index, and is there without one.
  const [asked, setAsked] = useState('');
  const [state, setState] = useState<State>({ kind: 'idle' });
  const latest = useRef(0);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let before = '';
    const search = async () => {
      const turn = ++latest.current;
      const setIfLatest = (next: State) => turn === latest.current && setState(next);
      const query = queryFrom(location);
      setAsked(query);
      if (!query) return setIfLatest({ kind: 'idle' });
      // Results of the previous words stay until there are others, so that nothing jumps while somebody types.
      setState((now) => (now.kind === 'done' ? now : { kind: 'searching' }));
      try {
        const found = await engine.search(query);
        setIfLatest({
          kind: 'done',
          query,
          found,
          choices: everything,
          ...(await show(found, everything, resultsPerStep)),
        });
      } catch {
        setIfLatest({ kind: 'failed' });
      }
      return undefined;
    };
    const searchSoon = () => {
      const query = queryFrom(location);
      // What is pasted, or gone back to, is whole at once.
      const isTyping = Math.abs(query.length - before.length) < 2;
      before = query;
      engine.prepare();
      clearTimeout(timer);
      timer = setTimeout(search, isTyping ? pause : 0);
    };
    void search();
    addEventListener('hashchange', searchSoon);
    return () => {
      clearTimeout(timer);
      removeEventListener('hashchange', searchSoon);
    };
  }, [engine]);

  const showOther = async (choices: Choices, length: number) => {
    // Not while another question is on its way.
    if (state.kind !== 'done' || state.query !== asked) return;
    const turn = ++latest.current;
    try {
      const next = await show(state.found, choices, length);
      if (turn === latest.current) setState({ ...state, choices, ...next });
    } catch {
      if (turn === latest.current) setState({ kind: 'failed' });
    }
  };

  const nothing = state.kind === 'done' && state.found.hits.length === 0;
  return (
    <>
      <HelpFirst query={asked} helps={helps} />
      <p role="status" class="found" data-query={state.kind === 'done' ? state.query : undefined}>
        {statusText(state)}
      </p>
      {/* What stands below comes with the results: somebody who came by a link would see it move. */}
      {state.kind === 'searching' && <span class="stands-in" />}
      {nothing && (
        <ul class="hits">
          {texts.doors
            .filter(({ url }) => !closed.includes(url))
            .map(({ title, url }) => (
              <li key={url}>
                <a href={`${folder}${url}`}>{title}</a>
              </li>
            ))}
        </ul>
      )}
      {state.kind === 'done' && !nothing && (
        <>
          <Filter
            hits={state.found.hits}
            choices={state.choices}
            onChange={(choices) => showOther(choices, resultsPerStep)}
          />
          <Results hits={state.shown} isWhole={state.choices.reader !== ''} />
          {state.length < state.count && (
            <button
              type="button"
              class="tool"
              onClick={() => showOther(state.choices, state.length + resultsPerStep)}
            >
              {texts.more}
            </button>
          )}
        </>
      )}
    </>
  );
}

function Filter(props: { hits: Hit[]; choices: Choices; onChange: (choices: Choices) => void }) {
  const { hits, choices, onChange } = props;
  const nameOf = (by: keyof Choices, value: string): string =>
    by === 'publication' ? value : ({ ...texts.readers, ...texts.kinds }[value as 'uitleg'] ?? value);
  return (
    <details class="choose">
      <summary>{texts.choose}</summary>
      <div class="filter">
        {choosable.map((by) => (
          <label key={by}>
            {texts.choices[by]}
            <select
              value={choices[by]}
              onChange={(event) => onChange({ ...choices, [by]: event.currentTarget.value })}
            >
              <option value="">{texts.all}</option>
              {optionsFor(hits, choices, by).map(({ value, count }) => (
                <option key={value} value={value}>
                  {texts.option(nameOf(by, value), count)}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
    </details>
  );
}

function Results({ hits, isWhole }: { hits: Shown[]; isWhole: boolean }) {
  const groups = isWhole ? [{ id: 'best' as const, hits }] : groupsOf(hits);
  return (
    <>
      {groups.map(({ id, hits: members }) => (
        <section key={id} aria-labelledby={`gevonden-${id}`}>
          <h2 id={`gevonden-${id}`}>{texts.groups[id]}</h2>
          <ol class="hits">
            {members.map(({ url, title, heading, reader, kind, publication, pieces, more, variants }) => (
              <li key={url}>
                <a href={`${folder}${url}`}>{texts.section(title, heading)}</a>
                <p class="about">{texts.about(texts.readers[reader], texts.kinds[kind], publication)}</p>
                <p>{pieces.map(({ text, found }) => (found ? <strong>{text}</strong> : text))}</p>
                <Places told={texts.alsoOn} places={more} />
                <Places told={texts.otherForms} places={variants} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

/** Places below a result; nothing when there are none. */
function Places({ told, places }: { told: string; places: readonly Place[] }) {
  if (places.length === 0) return null;
  return (
    <>
      <p>{told}</p>
      <ul>
        {places.map(({ title, url }) => (
          <li key={url}>
            <a href={`${folder}${url}`}>{title}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

function statusText(state: State): string {
  if (state.kind !== 'done') return foundText(state);
  const { found, shown, length, count } = state;
  // Found, and their text did not come.
  const lost = Math.min(length, count) - shown.length;
  const told = foundText({ ...state, count: count - lost });
  const outOfReach = (found.outOfReach ?? 0) + lost;
  return outOfReach > 0 ? `${told} ${texts.outOfReach(outOfReach)}` : told;
}

function foundText(state: State): string {
  if (state.kind === 'searching') return texts.searching;
  if (state.kind === 'failed') return texts.failed;
  if (state.kind !== 'done') return '';
  const { query, found, count, choices } = state;
  if (found.hits.length === 0) return texts.none(query);
  if (count === 0) return texts.noneChosen;
  if (choices !== everything) return texts.some(count, found.hits.length);
  const { corrected, missing } = found;
  if (!corrected) return missing.length > 0 ? texts.without(count, missing) : texts.found(count, query);
  const told = texts.corrected(count, query, corrected);
  return missing.length > 0 ? `${told} ${texts.missing(missing)}` : told;
}
