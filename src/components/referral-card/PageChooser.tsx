import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import {
  type KnownPage,
  type KnownSite,
  newestEdition,
  pageOf,
  type Shelf,
} from '@/components/referral-card/known-pages.ts';
import { makerTexts } from '@/components/referral-card/maker-texts.ts';
import { pagesFor } from '@/components/referral-card/page-search.ts';
import { mostPages, type PageChoice } from '@/components/referral-card/referral.ts';
import { texts } from '@/components/referral-card/texts.ts';

/** More results than this are not read. */
const mostResults = 10;

interface Props {
  site: KnownSite;
  shelves: readonly Shelf[];
  pages: readonly PageChoice[];
  /** Whether the text of today is chosen. */
  isFixed: boolean;
  onChange: (pages: readonly PageChoice[]) => void;
}

/** Choosing pages, by publication or by searching, and putting them in order. */
export function PageChooser({ site, shelves, pages, isFixed, onChange }: Props) {
  const [words, setWords] = useState('');
  const [told, setTold] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  /** What gets the focus when the list has been drawn: a button of the page that was moved. */
  const focus = useRef<{ address: string; buttons: readonly string[] }>();
  const isFull = pages.length >= mostPages;
  const found = pagesFor(words, site);
  const label = makerTexts.pages;

  useLayoutEffect(() => {
    if (!focus.current) return;
    const { address, buttons } = focus.current;
    focus.current = undefined;
    const row = [...(list.current?.children ?? [])].find(
      (one) => one instanceof HTMLElement && one.dataset['address'] === address,
    );
    const button = buttons
      .map((name) => row?.querySelector<HTMLButtonElement>(`.${name}:not(:disabled)`))
      .find(Boolean);
    button?.focus();
  });

  const indexOf = (path: string) => pages.findIndex(({ address }) => address === path);
  const toggle = (page: KnownPage) => {
    setTold('');
    if (indexOf(page.path) >= 0) return onChange(pages.filter(({ address }) => address !== page.path));
    return onChange([
      ...pages,
      { address: page.path, edition: isFixed ? newestEdition(page, site) : undefined },
    ]);
  };
  const move = (index: number, by: -1 | 1) => {
    const moved = pages[index];
    if (!moved) return;
    focus.current = { address: moved.address, buttons: by === 1 ? ['down', 'up'] : ['up', 'down'] };
    onChange(pages.toSpliced(index, 1).toSpliced(index + by, 0, moved));
    setTold(label.moved(index + by + 1, pages.length));
  };
  const remove = (index: number) => {
    onChange(pages.toSpliced(index, 1));
    setTold(label.removed);
    heading.current?.focus();
  };
  const option = (page: KnownPage) => {
    const isChosen = indexOf(page.path) >= 0;
    return (
      <li key={page.path}>
        <label class="option">
          <input
            type="checkbox"
            checked={isChosen}
            disabled={isFull && !isChosen}
            onChange={() => toggle(page)}
          />
          {page.title}
        </label>
      </li>
    );
  };
  const button = (name: string, text: string, title: string, isPossible: boolean, onClick: () => void) => (
    <button type="button" class={`tool ${name}`} disabled={!isPossible} onClick={onClick}>
      {text}
      <span class="sr-only"> {title}</span>
    </button>
  );

  return (
    <section>
      <h2>{label.title}</h2>
      <p>{label.hint}</p>
      {shelves.map(({ title, pages: onShelf }) => {
        const count = onShelf.filter(({ path }) => indexOf(path) >= 0).length;
        return (
          <details key={title}>
            <summary>
              {title}
              {count > 0 && label.chosenIn(count)}
            </summary>
            <ul class="maker-options">{onShelf.map(option)}</ul>
          </details>
        );
      })}
      <label class="maker-label" for="vind-pagina">
        {label.find}
      </label>
      <input
        class="maker-field"
        id="vind-pagina"
        type="search"
        value={words}
        aria-describedby="vind-uitleg"
        onInput={({ currentTarget }) => setWords(currentTarget.value)}
      />
      <p class="hint" id="vind-uitleg">
        {label.findHint}
      </p>
      <p role="status">
        {words.trim() &&
          (found.length > mostResults
            ? label.tooManyFound(mostResults, found.length)
            : label.found(found.length))}
      </p>
      <ul class="maker-options">{found.slice(0, mostResults).map(option)}</ul>
      <h3 ref={heading} tabIndex={-1}>
        {label.chosen}
      </h3>
      {pages.length === 0 && <p>{label.none}</p>}
      <ol class="maker-chosen" ref={list}>
        {pages.map(({ address, edition }, index) => {
          const title = pageOf(address, site)?.title ?? address;
          return (
            <li key={address} data-address={address}>
              <span>
                {title}
                {isFixed && ` (${edition ? texts.edition(edition) : label.noEdition})`}
              </span>
              <div class="actions">
                {button('up', label.up, title, index > 0, () => move(index, -1))}
                {button('down', label.down, title, index < pages.length - 1, () => move(index, 1))}
                {button('remove', label.remove, title, true, () => remove(index))}
              </div>
            </li>
          );
        })}
      </ol>
      <p role="status">{isFull ? label.full : told}</p>
    </section>
  );
}
