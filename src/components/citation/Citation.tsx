import { useEffect, useRef, useState } from 'preact/hooks';
import { anchorInWhole } from '@/addresses.ts';
import {
  type CitedPage,
  fetchCitedPage,
  findAnchor,
  type GetPage,
} from '@/components/citation/cited-page.ts';
import {
  fragmentOf,
  type Place,
  type PlaceReading,
  placeInAddress,
  placeInFragment,
} from '@/components/citation/place.ts';
import {
  type CitedPublication,
  citedPublicationOf,
  laidDownReference,
  originalReference,
  referenceFiles,
  referenceTo,
} from '@/components/citation/references.ts';
import { texts } from '@/components/citation/texts.ts';
import { type Clipboard, deviceClipboard } from '@/device/clipboard.ts';
import { type Clock, deviceClock } from '@/device/clock.ts';
import { deviceFiles, type Files, type TextFile } from '@/device/files.ts';
import { folder } from '@/device/site-folder.ts';
import { plainText, type Reference, toApa, toApaInText, toVancouver } from '@/exchange/reference.ts';
import { dayOf } from '@/exchange/timestamp.ts';

interface Props {
  siteName: string;
  /** Public address of the site. */
  siteUrl: string;
  /** Address of the page this stands on. */
  citePage: string;
  /** By title. */
  publications: Record<string, CitedPublication>;
  getPage?: GetPage;
  clipboard?: Clipboard;
  clock?: Clock;
  files?: Pick<Files, 'save'>;
}

type Problem = keyof typeof texts.problems;
type State =
  | { kind: 'idle' }
  | { kind: 'loading' }
  | { kind: 'problem'; problem: Problem }
  /** `visit` counts the times somebody came here, not the choices made here. */
  | { kind: 'page'; place: Place; page: CitedPage; visit: number };

/**
 * Makes the reference to the place in the page's address. The form and the choices only change that address, so a
 * link to a reference can be kept and the back button works.
 */
export default function Citation(props: Props) {
  const { siteName, siteUrl, citePage, publications } = props;
  const { getPage = fetchCitedPage, clock = deviceClock } = props;
  const [state, setState] = useState<State>({ kind: 'idle' });
  const [typed, setTyped] = useState('');
  const latest = useRef(0);
  const fetched = useRef<{ path: string; page: CitedPage }>(null);
  const visit = useRef(0);
  const isChoice = useRef(false);

  useEffect(() => {
    const read = async () => {
      const turn = ++latest.current;
      const reading = placeInFragment(location.hash);
      if (reading.kind !== 'place')
        return setState(
          reading.kind === 'empty' ? { kind: 'idle' } : { kind: 'problem', problem: reading.kind },
        );
      const { place } = reading;
      if (!isChoice.current) visit.current++;
      isChoice.current = false;
      setTyped(`${siteUrl}${place.path}${place.anchor && `#${place.anchor}`}`);
      // A choice within the same page needs no network, and nothing jumps.
      if (fetched.current?.path === place.path)
        return setState({ kind: 'page', place, page: fetched.current.page, visit: visit.current });
      setState({ kind: 'loading' });
      const result = await getPage(place.path, siteUrl);
      if (turn !== latest.current) return undefined;
      if (result.kind !== 'page') return setState({ kind: 'problem', problem: result.kind });
      fetched.current = { path: place.path, page: result.page };
      return setState({ kind: 'page', place, page: result.page, visit: visit.current });
    };
    void read();
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, [getPage, siteUrl]);

  const go = (reading: PlaceReading) => {
    if (reading.kind !== 'place') setState({ kind: 'problem', problem: reading.kind });
    // The same address again is a second try.
    else if (location.hash === fragmentOf(reading.place)) dispatchEvent(new HashChangeEvent('hashchange'));
    else location.hash = fragmentOf(reading.place);
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const hosts = [new URL(siteUrl).host, location.host];
    go(placeInAddress(typed, hosts, folder, citePage));
  };
  const problem = state.kind === 'problem' ? texts.problems[state.problem] : undefined;
  return (
    <>
      <form onSubmit={submit}>
        <label for="adres">{texts.address}</label>
        <p>
          <span id="adres-uitleg">{texts.addressHint}</span>
        </p>
        <input
          id="adres"
          type="text"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
          inputMode="url"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          aria-describedby={problem ? 'adres-uitleg adres-fout' : 'adres-uitleg'}
          aria-invalid={problem ? true : undefined}
        />
        <div id="adres-fout" role="alert">
          {problem}
        </div>
        <button type="submit" class="tool">
          {texts.make}
        </button>
      </form>
      <p role="status">{state.kind === 'loading' && texts.loading}</p>
      {state.kind === 'page' && (
        <Made
          {...props}
          place={state.place}
          page={state.page}
          key={state.visit}
          publication={citedPublicationOf(state.page, publications)}
          siteUrl={siteUrl}
          today={dayOf(clock.now())}
          siteName={siteName}
          choose={(anchor) => {
            isChoice.current = true;
            go({ kind: 'place', place: { ...state.place, anchor } });
          }}
        />
      )}
    </>
  );
}

interface MadeProps extends Pick<Props, 'siteName' | 'siteUrl' | 'clipboard' | 'files'> {
  page: CitedPage;
  place: Place;
  publication: CitedPublication | undefined;
  today: string;
  /** Goes to another place in the same page. */
  choose: (anchor: string) => void;
}

/** The references to one place, with the choice of another place in the same page. */
function Made(props: MadeProps) {
  const { page, place, publication, today, siteName, siteUrl, choose, clipboard, files } = props;
  const { original, editions = [] } = publication ?? {};
  const laidDown = page.inPreparation ? editions[0] : undefined;
  const heading = useRef<HTMLHeadingElement>(null);
  // Who followed a link or pressed the button wants to be here; who chooses another part is here.
  useEffect(() => heading.current?.focus(), []);
  const found = findAnchor(page, place.anchor);
  const reference = referenceTo(page, place.anchor, siteName, publication, today);
  const [said, setSaid] = useState('');
  const copy = async (text: string, what: string) => {
    // Said again when it is copied again.
    setSaid('');
    const done = await (clipboard ?? deviceClipboard).write(text);
    setSaid(done ? texts.copied(what) : texts.notCopied);
  };
  const shown = { copy, files: files ?? deviceFiles };
  return (
    <section aria-labelledby="verwijzing">
      <h2 id="verwijzing" tabIndex={-1} ref={heading}>
        {page.isEdition ? texts.editionTitle(page.title, page.edition) : texts.title(page.title)}
      </h2>
      {page.isEdition && <p>{texts.editionHint}</p>}
      {!found && (
        <p role="alert">{page.isEdition ? texts.noPlace(place.anchor) : texts.noSection(place.anchor)}</p>
      )}
      <Choices page={page} found={found} choose={choose} />
      <p>
        <a href={`${folder}${place.path}${found && place.anchor ? `#${place.anchor}` : ''}`}>
          {texts.toPlace}
        </a>
      </p>
      <Forms reference={reference} of={page.isEdition ? 'laidDown' : 'site'} level="h3" {...shown} />
      {laidDown && (
        <>
          <h3>{texts.laidDown(laidDown.edition)}</h3>
          <p>{texts.laidDownHint}</p>
          <p>
            <a
              href={fragmentOf({
                path: laidDown.url.slice(siteUrl.length),
                anchor: anchorInWhole(place.path, found ? place.anchor : ''),
              })}
            >
              {texts.sameInLaidDown(laidDown.edition)}
            </a>
          </p>
          <Forms
            reference={laidDownReference(laidDown, page.publication, siteName, today)}
            of="laidDown"
            level="h4"
            {...shown}
          />
        </>
      )}
      {original && (
        <>
          <h3>{texts.original}</h3>
          <p>{texts.originalHint}</p>
          <Forms reference={originalReference(original, today)} of="original" level="h4" {...shown} />
        </>
      )}
      <p role="status" class="said">
        {said}
      </p>
    </section>
  );
}

interface ChoicesProps {
  page: CitedPage;
  found: ReturnType<typeof findAnchor>;
  choose: (anchor: string) => void;
}

function Choices({ page, found, choose }: ChoicesProps) {
  const [start, ...sections] = page.sections;
  const section = found?.section;
  const chapters = page.isEdition ? sections.filter(({ chapter }) => !chapter) : [];
  const chapter = section?.chapter ?? chapters.find((one) => one === section);
  /** What the parts stand in, and what is left of it before the first of them. */
  const holder = page.isEdition ? chapter : start;
  const parts = sections.filter((one) => one.chapter === chapter);
  const beginning = holder?.blocks[0]?.anchor;
  // The beginning has no heading to point to, so it goes by its first block.
  const inBeginning = section === holder && found?.block;
  return (
    <div class="filter">
      {page.isEdition && (
        <label>
          {texts.chapter}
          <select value={chapter?.anchor ?? ''} onChange={(event) => choose(event.currentTarget.value)}>
            <option value="">{texts.wholeEdition}</option>
            {chapters.map(({ anchor, heading }) => (
              <option key={anchor} value={anchor}>
                {heading}
              </option>
            ))}
          </select>
        </label>
      )}
      {holder && (parts.length > 0 || beginning) && (
        <label>
          {texts.section}
          <select
            value={inBeginning ? beginning : (section?.anchor ?? '')}
            onChange={(event) => choose(event.currentTarget.value)}
          >
            <option value={holder.anchor}>{page.isEdition ? texts.wholeChapter : texts.wholePage}</option>
            {beginning && (
              <option value={beginning}>{page.isEdition ? texts.beginningOfChapter : texts.beginning}</option>
            )}
            {parts.map(({ anchor, heading }) => (
              <option key={anchor} value={anchor}>
                {heading}
              </option>
            ))}
          </select>
        </label>
      )}
      {section && holder && (section !== holder || inBeginning) && section.blocks.length > 0 && (
        <label>
          {texts.block}
          <select
            value={found?.block?.anchor ?? section.anchor}
            onChange={(event) => choose(event.currentTarget.value)}
          >
            {section !== holder && <option value={section.anchor}>{texts.wholeSection}</option>}
            {section.blocks.map(({ anchor, number, start: words }) => (
              <option key={anchor} value={anchor}>
                {texts.blockOption(number, words)}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}

interface FormsProps {
  reference: Reference;
  /** Which of the texts it is about. */
  of: keyof typeof texts.of;
  /** Level of the headings above each form. */
  level: 'h3' | 'h4';
  copy: (text: string, what: string) => void;
  files: Pick<Files, 'save'>;
}

/** One reference in every form. */
function Forms({ reference, of, level: Heading, copy, files }: FormsProps) {
  const apa = toApa(reference);
  const inText = toApaInText(reference);
  const vancouver = toVancouver(reference);
  const { bibtex, ris } = referenceFiles(reference);
  const copyButton = (text: string, name: string) => {
    const what = texts.named(name, texts.of[of]);
    return (
      <button
        type="button"
        class="tool"
        aria-label={texts.labelled(texts.copy, what)}
        onClick={() => copy(text, what)}
      >
        {texts.copy}
      </button>
    );
  };
  const saveButton = (file: TextFile, label: string) => (
    <button
      type="button"
      class="tool"
      aria-label={texts.labelled(label, texts.of[of])}
      onClick={() => files.save(file)}
    >
      {label}
    </button>
  );
  return (
    <>
      <Heading>{texts.apa}</Heading>
      <p>{texts.list}</p>
      <p class="reference" lang={reference.language}>
        {apa.map(({ text, italic }) => (italic ? <cite>{text}</cite> : text))}
      </p>
      {copyButton(plainText(apa), texts.names.apa)}
      <p>{texts.inText}</p>
      <p class="reference">{inText}</p>
      {copyButton(inText, texts.names.inText)}
      <Heading>{texts.vancouver}</Heading>
      <p class="reference" lang={reference.language}>
        {vancouver}
      </p>
      {copyButton(vancouver, texts.names.vancouver)}
      <div class="files">
        <Heading>{texts.files}</Heading>
        <p>{texts.filesHint}</p>
        <p class="ways">
          {saveButton(ris, texts.ris)}
          {saveButton(bibtex, texts.bibtex)}
        </p>
      </div>
    </>
  );
}
