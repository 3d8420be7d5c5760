import { useState } from 'preact/hooks';
import { useChosenRows } from '@/components/referral-card/chosen-rows.ts';
import {
  type KnownPage,
  type KnownSite,
  newestEdition,
  pageOf,
} from '@/components/referral-card/known-pages.ts';
import { makerTexts } from '@/components/referral-card/maker-texts.ts';
import { pagesFor } from '@/components/referral-card/page-search.ts';
import { mostPages, type PageChoice } from '@/components/referral-card/referral.ts';
import { texts } from '@/components/referral-card/texts.ts';
import { Option } from '@/components/tool/Option.tsx';
import { RowActions } from '@/components/tool/RowActions.tsx';

/** More results than this are not read. */
const mostResults = 10;

/** A publication for patients: the paths of its pages, which are not there yet in the first screen. */
export interface ShelfOfPaths {
  title: string;
  paths?: readonly string[] | undefined;
}

interface Props {
  title: string;
  site: KnownSite;
  shelves: readonly ShelfOfPaths[];
  pages: readonly PageChoice[];
  /** Whether the text of today is chosen. */
  isFixed: boolean;
  onChange: (pages: readonly PageChoice[]) => void;
}

/** Choosing pages, by publication or by searching, and putting them in order. */
export function PageChooser({ title, site, shelves, pages, isFixed, onChange }: Props) {
  const [words, setWords] = useState('');
  const isFull = pages.length >= mostPages;
  const found = pagesFor(words, site);
  const label = makerTexts.pages;
  const rows = useChosenRows(pages, ({ address }) => address, label, onChange);

  const indexOf = (path: string) => pages.findIndex(({ address }) => address === path);
  const toggle = (page: KnownPage) => {
    rows.tellNothing();
    if (indexOf(page.path) >= 0) return onChange(pages.filter(({ address }) => address !== page.path));
    return onChange([
      ...pages,
      { address: page.path, edition: isFixed ? newestEdition(page, site) : undefined },
    ]);
  };
  const option = (page: KnownPage) => {
    const isChosen = indexOf(page.path) >= 0;
    return (
      <li key={page.path}>
        <Option
          label={page.title}
          hint={site.forTherapists.includes(page.publication ?? '') ? label.forTherapists : undefined}
          checked={isChosen}
          disabled={isFull && !isChosen}
          onChoose={() => toggle(page)}
        />
      </li>
    );
  };
  return (
    <section>
      <h2>{title}</h2>
      <p>{label.hint}</p>
      {shelves.map(({ title, paths }) => {
        const count = paths?.filter((path) => indexOf(path) >= 0).length ?? 0;
        return (
          <details key={title}>
            <summary>
              {title}
              {count > 0 && label.chosenIn(count)}
            </summary>
            {paths ? (
              <ul class="maker-options">{paths.flatMap((path) => pageOf(path, site) ?? []).map(option)}</ul>
            ) : (
              <p role="status">{label.loading}</p>
            )}
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
      <h3 ref={rows.heading} tabIndex={-1}>
        {label.chosen}
      </h3>
      {pages.length === 0 && <p>{label.none}</p>}
      <ol class="rows maker-chosen" ref={rows.list}>
        {pages.map(({ address, edition }, index) => {
          const title = pageOf(address, site)?.title ?? address;
          return (
            <li key={address} data-row={address}>
              <span>
                {title}
                {isFixed && ` (${edition ? texts.edition(edition) : label.noEdition})`}
              </span>
              <RowActions which={title} words={label} {...rows.actionsOf(index)} />
            </li>
          );
        })}
      </ol>
      <p role="status">{isFull ? label.full : rows.told}</p>
    </section>
  );
}
