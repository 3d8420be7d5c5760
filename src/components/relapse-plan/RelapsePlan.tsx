import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useDesk } from '@/components/relapse-plan/desk.ts';
import { HardDay } from '@/components/relapse-plan/HardDay.tsx';
import { ItemText } from '@/components/relapse-plan/ItemText.tsx';
import { agenda } from '@/components/relapse-plan/moments.ts';
import { PartScreen } from '@/components/relapse-plan/PartScreen.tsx';
import type { PaperKind } from '@/components/relapse-plan/Printed.tsx';
import {
  isBlank,
  isEmpty,
  itemsOf,
  nameOf,
  type Plan,
  parts,
  reviewedParts,
  startingReview,
} from '@/components/relapse-plan/plan.ts';
import { addressOf, around, type Screen, screenOf } from '@/components/relapse-plan/screen.ts';
import { partTexts, texts } from '@/components/relapse-plan/texts.ts';
import { type Clock, deviceClock } from '@/device/clock.ts';
import { deviceFiles, type Files, type TextFile } from '@/device/files.ts';
import { type NewId, randomId } from '@/device/ids.ts';
import type { OpenRecord } from '@/device/store.ts';

/** Paper and files, see ways-out.ts. */
export type WaysOut = typeof import('@/components/relapse-plan/ways-out.ts');

interface Props {
  record: OpenRecord<Plan>;
  /** Undefined as long as it is on its way; `failed` when it did not come. */
  out: WaysOut | 'failed' | undefined;
  /** Clears the device and tells the other tabs. Resolves to whether the device did it. */
  wipe: () => Promise<boolean>;
  /** Starts the page anew, for what did not come. Resolves to false when the site cannot be reached. */
  startAnew: () => Promise<boolean>;
  clock?: Clock;
  newId?: NewId;
  files?: Files;
  print?: () => void;
}

/** The plan: an overview, a question per screen, the page for a hard day, looking back, and the ways out and in. */
export function RelapsePlan({
  record,
  out,
  wipe,
  startAnew,
  clock = deviceClock,
  newId = randomId,
  files = deviceFiles,
  print = () => window.print(),
}: Props) {
  const desk = useDesk(record, clock, newId);
  const { plan, state } = desk;
  const [screen, setScreen] = useState(() => screenOf(location.hash));
  const [told, setTold] = useState('');
  const [printing, setPrinting] = useState<PaperKind>();
  const heading = useRef<HTMLHeadingElement>(null);
  const hasMoved = useRef(false);

  useEffect(() => {
    const follow = () => {
      const next = screenOf(location.hash);
      // “Ga naar inhoud” and the headings of the page are no screens: whoever goes there keeps their place here.
      if (addressOf(next) === location.hash)
        setScreen((shown) => (addressOf(shown) === location.hash ? shown : next));
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  // Before the person can press anything: the focus never jumps away from what they went on to.
  useLayoutEffect(() => {
    if (hasMoved.current) {
      heading.current?.focus({ preventScroll: true });
      heading.current?.closest('.relapse-plan')?.scrollIntoView();
    }
    hasMoved.current = true;
  }, [screen]);
  useEffect(() => {
    const guard = (event: BeforeUnloadEvent) => {
      const { place, problem, data } = record.state();
      if ((place === 'tab' || problem) && !isEmpty(data)) event.preventDefault();
    };
    addEventListener('beforeunload', guard);
    return () => removeEventListener('beforeunload', guard);
  }, [record]);
  useEffect(() => {
    if (!printing) return undefined;
    const stop = () => setPrinting(undefined);
    addEventListener('afterprint', stop);
    print();
    return () => removeEventListener('afterprint', stop);
  }, [printing, print]);

  const go = (next: Screen) => {
    setTold('');
    setScreen(next);
    // The way back leads to this screen, whatever the address said.
    history.replaceState(history.state, '', addressOf(screen));
    location.hash = addressOf(next);
  };
  const save = (file: TextFile) => {
    files.save(file);
    setTold(texts.out.saved(file.name));
  };
  const ways = out === 'failed' ? undefined : out;
  const openBackup = ways && <ways.OpenPlan record={record} files={files} tell={setTold} />;
  const toReview = () => {
    const edit = startingReview(plan, newId(), clock.now());
    if (edit) desk.edit(edit);
    go({ kind: 'review-part', part: reviewedParts[0] });
  };
  const to = (label: string, next: Screen, isPrimary = false) => (
    <button type="button" class={isPrimary ? 'tool primary' : 'tool'} onClick={() => go(next)}>
      {label}
    </button>
  );
  const overview = to(texts.toOverview, { kind: 'overview' });
  const walk = around(screen);
  const { next, due } = agenda(plan, clock.now());
  const title = nameOf(plan) || texts.plan;

  return (
    <>
      {printing && ways && <ways.Printed plan={plan} kind={printing} now={clock.now()} />}
      <div class="plan-screen">
        {screen.kind === 'overview' && (
          <>
            <h2 ref={heading} tabIndex={-1}>
              {title}
            </h2>
            {state.problem && <p role="alert">{texts.problem[state.problem]}</p>}
            {isEmpty(plan) ? (
              <>
                <p>{texts.start.intro}</p>
                <div class="actions">{to(texts.start.begin, { kind: 'part', part: parts[0] }, true)}</div>
                {openBackup}
              </>
            ) : (
              <>
                {due && (
                  <section class="plan-due">
                    <p>{texts.start.due(texts.moment(due.start))}</p>
                    <div class="actions">{to(texts.start.review, { kind: 'review' }, true)}</div>
                  </section>
                )}
                <div class="actions">{to(texts.start.hardDay, { kind: 'hard-day' }, true)}</div>
                <h3>{texts.start.parts}</h3>
                <ul class="plan-parts">
                  {parts.map((part) => (
                    <li key={part}>
                      <button type="button" class="tool" onClick={() => go({ kind: 'part', part })}>
                        {partTexts[part].title}
                        <small>
                          {texts.start.filled(itemsOf(plan, part).filter((item) => !isBlank(item)).length)}
                        </small>
                      </button>
                    </li>
                  ))}
                </ul>
                {(next || !due || plan.versions.length > 0) && <h3>{texts.start.lookBack}</h3>}
                {next && <p>{texts.start.next(texts.moment(next.start))}</p>}
                {!next && !due && <p>{texts.start.noMoment}</p>}
                <div class="actions">
                  {!due && to(texts.start.review, { kind: 'review' })}
                  {plan.versions.length > 0 && to(texts.start.compare, { kind: 'compare' })}
                </div>
                <h3>{texts.start.takeAway}</h3>
                <p>{texts.start.takeAwayHint}</p>
                <div class="actions">{to(texts.start.takeAway, { kind: 'take-away' })}</div>
              </>
            )}
          </>
        )}

        {walk && (screen.kind === 'part' || screen.kind === 'review-part') && (
          <>
            <PartScreen
              // A new question is a new screen: nothing of the one before may stay.
              key={addressOf(screen)}
              desk={desk}
              part={screen.part}
              heading={heading}
              tell={setTold}
              thinking={ways && <ways.Thinking part={screen.part} />}
              place={
                screen.kind === 'part'
                  ? texts.step(walk.place, walk.of)
                  : texts.review.question(walk.place, walk.of)
              }
            >
              {screen.kind === 'review-part' && plan.versions.length > 0 && (
                <Earlier version={plan.versions.at(-1)} part={screen.part} />
              )}
              {screen.part === 'momenten' && ways && (
                <ways.Moments desk={desk} tell={setTold} save={save} heading={heading} />
              )}
            </PartScreen>
            <div class="actions plan-walk">
              {to(texts.next, walk.next, true)}
              {to(texts.back, walk.back)}
              {overview}
            </div>
          </>
        )}

        {screen.kind === 'hard-day' && (
          <>
            <HardDay plan={plan} heading={heading} />
            <div class="actions">{overview}</div>
          </>
        )}

        {screen.kind === 'review' && (
          <>
            <h2 ref={heading} tabIndex={-1}>
              {texts.review.title}
            </h2>
            <p>{plan.items.length > 0 ? texts.review.intro : texts.review.nothing}</p>
            <div class="actions">
              {plan.items.length > 0 && (
                <button type="button" class="tool primary" onClick={toReview}>
                  {texts.review.begin}
                </button>
              )}
              {overview}
            </div>
          </>
        )}

        {screen.kind === 'review-end' && (
          <>
            <h2 ref={heading} tabIndex={-1}>
              {texts.review.end}
            </h2>
            <p>{texts.review.endHint}</p>
            <div class="actions">
              {to(texts.review.toMoments, { kind: 'part', part: 'momenten' }, true)}
              {to(texts.start.compare, { kind: 'compare' })}
              {overview}
            </div>
          </>
        )}

        {screen.kind === 'compare' && (
          <>
            <h2 ref={heading} tabIndex={-1}>
              {texts.start.compareTitle}
            </h2>
            {ways && <ways.Compare plan={plan} />}
            <div class="actions">{overview}</div>
          </>
        )}

        {screen.kind === 'take-away' && (
          <>
            <h2 ref={heading} tabIndex={-1}>
              {texts.out.title}
            </h2>
            {ways && <ways.TakeAway desk={desk} print={setPrinting} save={save} />}
            {openBackup}
            <div class="actions">{overview}</div>
          </>
        )}

        {out === 'failed' && (
          <>
            <p role="alert">{texts.out.failed}</p>
            <div class="actions">
              <button
                type="button"
                class="tool"
                onClick={async () => {
                  setTold('');
                  if (!(await startAnew())) setTold(texts.out.stillFailed);
                }}
              >
                {texts.out.again}
              </button>
            </div>
          </>
        )}
        <p class="plan-told" role="status">
          {told}
        </p>
        {screen.kind !== 'hard-day' && (desk.undo || desk.redo) && (
          <div class="actions plan-history" data-repeats>
            <button
              type="button"
              class="tool"
              aria-disabled={!desk.undo}
              onClick={() => {
                if (!desk.undo) return;
                desk.undo();
                setTold(texts.undone);
              }}
            >
              {texts.undo}
            </button>
            <button
              type="button"
              class="tool"
              aria-disabled={!desk.redo}
              onClick={() => {
                if (!desk.redo) return;
                desk.redo();
                setTold(texts.redone);
              }}
            >
              {texts.redo}
            </button>
          </div>
        )}
        {screen.kind === 'overview' && ways && (
          <ways.Keeping
            desk={desk}
            print={() => setPrinting('plan')}
            save={save}
            wipe={async () => {
              desk.forget();
              heading.current?.focus();
              return wipe();
            }}
            tell={setTold}
          />
        )}
      </div>
    </>
  );
}

/** What a part said before this review. */
function Earlier({
  version,
  part,
}: {
  version: Plan['versions'][number] | undefined;
  part: Plan['items'][number]['part'];
}) {
  if (!version) return null;
  const items = itemsOf(version, part);
  return (
    <section class="plan-earlier">
      <h3>{texts.review.was(texts.day(version.at))}</h3>
      {items.length === 0 && <p>{texts.review.wasEmpty}</p>}
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <ItemText item={item} plan={version} />
          </li>
        ))}
      </ul>
    </section>
  );
}
