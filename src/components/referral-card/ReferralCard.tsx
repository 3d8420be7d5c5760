import { useCallback, useState } from 'preact/hooks';
import { Exercises } from '@/components/referral-card/Exercises.tsx';
import { type ForWhom, forWhomOf, givenFor } from '@/components/referral-card/exercise-choice.ts';
import { newestEdition, pageOf } from '@/components/referral-card/known-pages.ts';
import type { MakerKnowledge } from '@/components/referral-card/maker-knowledge.ts';
import { makerTexts } from '@/components/referral-card/maker-texts.ts';
import { useOwnFragment } from '@/components/referral-card/own-fragment.ts';
import { PageChooser } from '@/components/referral-card/PageChooser.tsx';
import { Preview } from '@/components/referral-card/Preview.tsx';
import { Result } from '@/components/referral-card/Result.tsx';
import {
  isEmpty,
  type PageChoice,
  type Reading,
  type Referral,
  referralFrom,
} from '@/components/referral-card/referral.ts';
import { fragmentOf, pathFor } from '@/components/referral-card/referral-link.ts';
import { SessionChoice } from '@/components/referral-card/SessionChoice.tsx';
import { texts } from '@/components/referral-card/texts.ts';
import { type Choices, defaults, sides } from '@/components/session-timer/choices.ts';
import type { ProgrammeName } from '@/components/session-timer/programme.ts';
import { Options } from '@/components/tool/Options.tsx';
import { type Clipboard, deviceClipboard } from '@/device/clipboard.ts';
import { deviceFiles, type Files } from '@/device/files.ts';
import { folder } from '@/device/site-folder.ts';
import type { DosedExercise } from '@/dose/dose.ts';
import { longestSentence } from '@/exchange/sentence.ts';

interface Props extends MakerKnowledge {
  /** Of the page's own address, with or without "#". */
  fragment?: string | undefined;
  /** What was written before all this came; undefined where the address says it. */
  sentence?: string | undefined;
  clipboard?: Clipboard;
  files?: Files;
  print?: () => void;
}

/** What is on the screen of the maker. */
interface Draft {
  /** For all exercises at once; each can still be for something else. */
  forWhom: ForWhom;
  exercises: readonly DosedExercise[];
  pages: readonly PageChoice[];
  isFixed: boolean;
  /** Without a programme there is no session. */
  session: Choices;
  /** As typed. */
  sentence: string;
}

const draftOf = ({ referral: { exercises, pages, session, sentence } }: Reading): Draft => ({
  forWhom: { side: session?.side, ...(exercises.length > 0 && forWhomOf(exercises)) },
  exercises,
  pages,
  isFixed: pages.some(({ edition }) => edition),
  session: session ?? defaults,
  sentence,
});

const referralOf = ({ exercises, pages, session: { programme, ...choices }, sentence }: Draft): Referral => ({
  exercises,
  pages,
  session: programme ? { programme, ...choices } : undefined,
  sentence,
});

/** The side of a session, where it was said for the exercises. */
const sideOf = ({ side }: ForWhom) => sides.find((one) => one === side);

/** A session of a programme. On a screen both legs are seen: there is no side. */
const withProgramme = (
  session: Choices,
  programme: ProgrammeName | undefined,
  forWhom: ForWhom,
): Choices => ({
  ...session,
  programme: programme?.id,
  side: programme?.form === 'scherm' ? undefined : (session.side ?? sideOf(forWhom)),
});

/**
 * Where a practitioner makes a referral: choose, and take the link, the code, the text or the card along. What is
 * made stands in the page's own address as well, so that a reload loses nothing and a bookmark keeps a card to use
 * again.
 */
export default function ReferralCard({
  site,
  shelves,
  offered,
  fragment = '',
  sentence: written,
  clipboard = deviceClipboard,
  files = deviceFiles,
  print = () => window.print(),
}: Props) {
  const [opened, setOpened] = useState(() => ({ number: 0, reading: referralFrom(fragment, site) }));
  const [draft, setDraft] = useState<Draft>(() => {
    const read = draftOf(opened.reading);
    return { ...read, sentence: written ?? read.sentence };
  });
  const referral = referralOf(draft);
  const isBlank = isEmpty(referral) && !draft.sentence;
  const arrive = useCallback(
    (fragment: string) => {
      const reading = referralFrom(fragment, site);
      setOpened(({ number }) => ({ number: number + 1, reading }));
      setDraft(draftOf(reading));
    },
    [site],
  );
  useOwnFragment(isBlank ? '' : fragmentOf(referral, site), arrive);

  /** Goes by what is there now, for more than one thing may be done before it is drawn. */
  const change = (next: (before: Draft) => Partial<Draft>) =>
    setDraft((before) => ({ ...before, ...next(before) }));
  const fix = (isFixed: boolean) =>
    change(({ pages }) => ({
      isFixed,
      pages: pages.map(({ address }) => {
        const page = isFixed && pageOf(address, site);
        return { address, edition: page ? newestEdition(page, site) : undefined };
      }),
    }));
  const giveTo = (next: ForWhom) =>
    change(({ forWhom, exercises, session }) => {
      const form = site.programmes.find(({ id }) => id === session.programme)?.form;
      return {
        forWhom: { ...forWhom, ...next },
        exercises: exercises.map((dosed) =>
          givenFor(
            dosed,
            site.exercises.find(({ id }) => id === dosed.exercise),
            next,
          ),
        ),
        // A session is for the same side; on a screen both legs are seen.
        ...('side' in next && form !== 'scherm' && { session: { ...session, side: sideOf(next) } }),
      };
    });
  const { edition, sentence } = makerTexts;
  // A copy that leaves exercises or sessions out has nothing to choose there.
  const steps = [
    ...(offered.length > 0 ? (['exercises'] as const) : []),
    'pages' as const,
    ...(site.programmes.length > 0 ? (['session'] as const) : []),
    ...(['edition', 'sentence', 'result'] as const),
  ];
  const titleOf = (step: (typeof steps)[number]) => `${steps.indexOf(step) + 1}. ${makerTexts[step].title}`;
  const address = isEmpty(referral)
    ? undefined
    : `${folder}${pathFor(referral)}#${fragmentOf(referral, site)}`;

  return (
    <div class="maker-desk">
      <div class="tool-frame referral-card">
        {opened.reading.unread.length > 0 && (
          <section class="maker-warning">
            <h2>{texts.patient.unread}</h2>
            <ul>
              {opened.reading.unread.map((part) => (
                <li key={JSON.stringify(part)}>{texts.unread(part)}</li>
              ))}
            </ul>
          </section>
        )}
        {steps.includes('exercises') && (
          <Exercises
            key={`oefeningen ${opened.number}`}
            title={titleOf('exercises')}
            site={site}
            offered={offered}
            exercises={draft.exercises}
            forWhom={draft.forWhom}
            onChange={(exercises) => change(() => ({ exercises }))}
            onForWhom={giveTo}
          />
        )}
        <PageChooser
          title={titleOf('pages')}
          site={site}
          shelves={shelves}
          pages={draft.pages}
          isFixed={draft.isFixed}
          onChange={(pages) => change(() => ({ pages }))}
        />
        {steps.includes('session') && (
          <SessionChoice
            key={opened.number}
            title={titleOf('session')}
            programmes={site.programmes}
            choices={draft.session}
            onProgramme={(programme) =>
              change(({ session, forWhom }) => ({ session: withProgramme(session, programme, forWhom) }))
            }
            onChange={(changed) => change(({ session }) => ({ session: { ...session, ...changed } }))}
          />
        )}
        <section>
          <Options
            legend={<h2>{titleOf('edition')}</h2>}
            name="editie"
            values={[false, true]}
            labelOf={(isFixed) => (isFixed ? edition.fixed : edition.newest)}
            hintOf={(isFixed) => (isFixed ? edition.fixedHint : edition.newestHint)}
            isChosen={(isFixed) => isFixed === draft.isFixed}
            onChoose={fix}
          />
          <p class="hint">{edition.tools}</p>
        </section>
        <section>
          <h2>{titleOf('sentence')}</h2>
          <p class="maker-warning" id="zin-waarschuwing">
            {sentence.warning}
          </p>
          <label class="maker-label" for="zin">
            {sentence.label}
          </label>
          <textarea
            class="maker-field"
            id="zin"
            rows={3}
            maxLength={longestSentence}
            value={draft.sentence}
            aria-describedby="zin-waarschuwing zin-uitleg"
            onInput={({ currentTarget: { value } }) => change(() => ({ sentence: value }))}
          />
          <p class="hint" id="zin-uitleg">
            {sentence.hint}
          </p>
        </section>
        <section>
          <h2>{titleOf('result')}</h2>
          {address === undefined ? (
            <p>{makerTexts.result.empty}</p>
          ) : (
            <Result
              site={site}
              referral={referral}
              address={address}
              clipboard={clipboard}
              files={files}
              print={print}
            />
          )}
        </section>
      </div>
      <Preview address={address} />
    </div>
  );
}
