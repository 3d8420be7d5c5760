import { useEffect, useReducer, useState } from 'preact/hooks';
import type { ExerciseText } from '@/components/my-exercises/exercise-text.ts';
import { GivenExercise } from '@/components/my-exercises/GivenExercise.tsx';
import type { Kept } from '@/components/my-exercises/kept/open-kept.ts';
import { Paper } from '@/components/my-exercises/Paper.tsx';
import { sessionLinks } from '@/components/my-exercises/session-links.ts';
import { texts } from '@/components/my-exercises/texts.ts';
import { FromPractitioner } from '@/components/referral-card/FromPractitioner.tsx';
import { givenExercises } from '@/components/referral-card/given-exercises.ts';
import { itemsOf } from '@/components/referral-card/items.ts';
import type { KnownSite } from '@/components/referral-card/known-pages.ts';
import { NotRead } from '@/components/referral-card/NotRead.tsx';
import { isReferral, linkTo, referralFrom } from '@/components/referral-card/referral.ts';
import { Ways } from '@/components/referral-card/Ways.tsx';
import type { Safety } from '@/components/session-timer/programme.ts';
import { Button } from '@/components/tool/Button.tsx';
import { loadOnce } from '@/device/load-once.ts';
import { folder } from '@/device/site-folder.ts';
import type { QrCode } from '@/exchange/qr-code.ts';

interface Props {
  site: KnownSite;
  /** By id of the exercise. */
  exerciseTexts: Readonly<Record<string, ExerciseText>>;
  safety: Safety['brief'];
  /** Whether this device keeps exercises, as far as is known without opening anything. */
  isKept: boolean;
}

/** What stands behind the "#" of the address; undefined when that is no programme. */
const fragmentNow = () => (isReferral(location.hash) ? location.hash.slice(1) : undefined);

/**
 * The programme in the page's address, which follows when another one comes into it. A jump within the page (“Ga naar
 * inhoud”) puts an anchor there: the programme then goes back, so that a reload or a bookmark still has it.
 */
function useFragment(): [fragment: string, open: (fragment: string) => void] {
  const [fragment, setFragment] = useState(() => fragmentNow() ?? '');
  const open = (next: string) => {
    history.replaceState(history.state, '', `${location.pathname}${next && '#'}${next}`);
    setFragment(next);
  };
  useEffect(() => {
    const follow = () => open(fragmentNow() ?? fragment);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [fragment]);
  return [fragment, open];
}

const loadKept = loadOnce(async () => {
  const { openKept } = await import('@/components/my-exercises/kept/open-kept.ts');
  return openKept();
});

/** The exercises that a therapist chose for one patient, each with its one dose, and one button that begins them all. */
export function MyExercises({ site, exerciseTexts, safety, isKept }: Props) {
  const [fragment, openProgramme] = useFragment();
  const [kept, setKept] = useState<Kept>();
  const [failure, setFailure] = useState('');
  const [isAskedFor, setAskedFor] = useState(false);
  const [code, setCode] = useState<QrCode>();
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const { referral, unread } = referralFrom(fragment, site);
  const given = givenExercises(referral, site);
  const items = itemsOf(referral, site);
  const links = sessionLinks(given);

  const open = async (): Promise<Kept | undefined> => {
    setFailure('');
    try {
      const parts = await loadKept();
      setKept(parts);
      return parts;
    } catch {
      setFailure(texts.loadFailed);
      return undefined;
    }
  };
  /** Opens what is kept because somebody pressed for it, and keeps a programme there. */
  const ask = async (programme?: string) => {
    setAskedFor(true);
    const parts = await open();
    if (programme) await parts?.keep(programme);
  };
  useEffect(() => {
    if (isKept) void open();
  }, []);
  useEffect(() => kept?.record.subscribe(() => redraw(undefined)), [kept]);
  const programmes = kept?.record.state().data ?? [];
  const programme = programmes.find((one) => one.fragment === fragment);
  // Who comes without a link and keeps one programme comes for that.
  const [only] = programmes.length === 1 ? programmes : [];
  useEffect(() => {
    if (!fragment && only) openProgramme(only.fragment);
  }, [fragment, only]);

  const print = async (isLarge: boolean) => {
    if (!code) {
      const { qrCodeOf } = await import('@/exchange/qr-code.ts').catch(() => ({
        // The sheet then has the address alone.
        qrCodeOf: () => undefined,
      }));
      setCode(qrCodeOf(linkTo(referral, site)));
    }
    document.documentElement.toggleAttribute('data-large-print', isLarge);
    // After the code is drawn.
    setTimeout(() => window.print());
  };

  if (given.length === 0)
    return (
      <>
        {programmes.length > 0 && (
          <>
            <p>{texts.choose}</p>
            <div class="actions">
              {programmes.map(({ id, name, fragment: its }) => (
                <Button key={id} onClick={() => openProgramme(its)}>
                  {name}
                </Button>
              ))}
            </div>
          </>
        )}
        {programmes.length === 0 && items.length === 0 && (
          <>
            <p>{texts.nothing}</p>
            <p>
              <a href={`${folder}/oefeningen/`}>{texts.exercises}</a>
            </p>
          </>
        )}
        <FromPractitioner sentence={referral.sentence} />
        <Ways items={items} />
        <NotRead unread={unread} />
        {kept ? (
          <kept.views.KeptProgrammes record={kept.record} programme={undefined} isAskedFor={isAskedFor} />
        ) : (
          <div class="actions">
            <Button onClick={() => ask()}>{texts.openFile}</Button>
          </div>
        )}
        {failure && <p role="alert">{failure}</p>}
      </>
    );

  return (
    <div data-exercises>
      <div class="begin">
        <p>
          <strong>{texts.count(given.length)}</strong>, {texts.length(links.minutes)}.
        </p>
        {links.all && (
          <a class="begin-session" href={links.all}>
            {texts.begin}
          </a>
        )}
        {links.reason && <p>{links.reason === 'too-long' ? texts.tooLong : texts.notTimed}</p>}
        <p class="safety-brief">
          <strong>{texts.safe}</strong> {safety.pause} {safety.stop} {safety.call}
        </p>
      </div>
      <NotRead unread={unread} />
      <FromPractitioner sentence={referral.sentence} />
      <ol class="given">
        {given.map((one) => (
          <li key={one.known.id}>
            <GivenExercise
              given={one}
              text={exerciseTexts[one.known.id] ?? { startPosition: '', steps: [], tips: [] }}
              begin={given.length > 1 || !links.all ? links.one(one) : undefined}
            >
              {kept && programme && (
                <kept.views.Today record={kept.record} programme={programme} exercise={one.known.id} />
              )}
            </GivenExercise>
          </li>
        ))}
      </ol>
      {kept && programme && (
        <kept.views.Week programme={programme} exercises={given.map(({ known }) => known)} />
      )}
      {items.length > 0 && (
        <section class="also">
          <h2>{texts.also}</h2>
          <Ways items={items} />
        </section>
      )}
      <div class="actions">
        <Button onClick={() => print(false)}>{texts.print}</Button>
        <Button onClick={() => print(true)}>{texts.printLarge}</Button>
      </div>
      {!programme && (
        <section class="box keeping">
          <h2>{texts.keep.title}</h2>
          <p>{texts.keep.text}</p>
          <div class="actions">
            <Button onClick={() => ask(fragment)}>{texts.keep.press}</Button>
          </div>
        </section>
      )}
      {kept && (
        <kept.views.KeptProgrammes record={kept.record} programme={programme} isAskedFor={isAskedFor} />
      )}
      {failure && <p role="alert">{failure}</p>}
      <Paper given={given} safety={safety} code={code} address={site.address} />
    </div>
  );
}
