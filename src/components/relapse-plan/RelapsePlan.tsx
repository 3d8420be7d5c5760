import { useRef, useState } from 'preact/hooks';
import { useDesk } from '@/components/relapse-plan/desk.ts';
import { HardDay } from '@/components/relapse-plan/HardDay.tsx';
import { Overview } from '@/components/relapse-plan/Overview.tsx';
import { PartScreen } from '@/components/relapse-plan/PartScreen.tsx';
import type { PaperKind } from '@/components/relapse-plan/Printed.tsx';
import { isEmpty, type Plan, parts, reviewedParts, startingReview } from '@/components/relapse-plan/plan.ts';
import { Earlier, ReviewEnd, ReviewStart } from '@/components/relapse-plan/Review.tsx';
import { addressOf, around, type Screen } from '@/components/relapse-plan/screen.ts';
import { texts } from '@/components/relapse-plan/texts.ts';
import { useScreen } from '@/components/relapse-plan/use-screen.ts';
import { ToOverview, WayTo } from '@/components/relapse-plan/WayTo.tsx';
import { Button } from '@/components/tool/Button.tsx';
import { askTexts } from '@/components/tool/kept/ask-texts.ts';
import { isAsked } from '@/components/tool/kept/is-asked.ts';
import { KeepQuestion } from '@/components/tool/kept/KeepQuestion.tsx';
import { useLeaveGuard } from '@/components/tool/leave-guard.ts';
import { useNewScreen } from '@/components/tool/new-screen.ts';
import { usePrinting } from '@/components/tool/printing.ts';
import { UndoRedo } from '@/components/tool/UndoRedo.tsx';
import { type Clock, deviceClock } from '@/device/clock.ts';
import { deviceFiles, type Files, type TextFile } from '@/device/files.ts';
import { type NewId, randomId } from '@/device/ids.ts';
import { isOnlyHere, type OpenRecord } from '@/device/store.ts';

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
  const { plan } = desk;
  const [screen, goTo] = useScreen();
  const [told, setTold] = useState('');
  /** Whether to keep the plan is asked before the first word of it. */
  const [isAsking, setAsking] = useState(false);
  const [printing, startPrinting] = usePrinting<PaperKind>(print);
  const heading = useRef<HTMLHeadingElement>(null);
  useNewScreen(heading, [screen, isAsking]);
  useLeaveGuard(() => isOnlyHere(record.state()) && !isEmpty(record.state().data), [record]);

  const go = (next: Screen) => {
    setTold('');
    setAsking(false);
    goTo(next);
  };
  const save = (file: TextFile) => {
    files.save(file);
    setTold(texts.out.saved(file.name));
  };
  const ways = out === 'failed' ? undefined : out;
  const openBackup = ways && <ways.OpenPlan record={record} files={files} tell={setTold} />;
  const toReview = () => {
    const edit = startingReview(plan, newId(), clock.now());
    if (edit) void desk.edit(edit);
    go({ kind: 'review-part', part: reviewedParts[0] });
  };
  const overview = (
    <div class="actions">
      <ToOverview go={go} />
    </div>
  );
  const begin = () => go({ kind: 'part', part: parts[0] });
  // On the overview it stands with where the plan is kept.
  const problem = desk.state.problem && !(screen.kind === 'overview' && ways) && (
    <>
      <p role="alert">{texts.problem[desk.state.problem]}</p>
      {ways && (
        <div class="actions">
          <WayTo screen={{ kind: 'take-away' }} label={texts.start.takeAway} go={go} />
        </div>
      )}
    </>
  );
  const walk = around(screen);

  return (
    <>
      {printing && ways && <ways.Printed plan={plan} kind={printing} now={clock.now()} />}
      <div class="plan-screen">
        {problem}
        {screen.kind === 'overview' && isAsking && (
          <>
            <h2 ref={heading} tabIndex={-1}>
              {askTexts.question}
            </h2>
            <KeepQuestion
              onYes={async () => {
                await record.keep();
                begin();
                if (!record.state().problem) setTold(texts.keptHere);
              }}
              onNo={() => {
                record.refuse();
                begin();
              }}
            />
          </>
        )}
        {screen.kind === 'overview' && !isAsking && (
          <Overview
            desk={desk}
            heading={heading}
            go={go}
            onBegin={() => (isAsked(record, false) ? setAsking(true) : begin())}
            openBackup={openBackup}
          />
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
              <WayTo screen={walk.next} label={texts.next} go={go} isPrimary />
              <WayTo screen={walk.back} label={texts.back} go={go} />
              <ToOverview go={go} />
            </div>
          </>
        )}

        {screen.kind === 'hard-day' && (
          <>
            <HardDay plan={plan} heading={heading} />
            {overview}
          </>
        )}

        {screen.kind === 'review' && <ReviewStart plan={plan} heading={heading} go={go} onBegin={toReview} />}
        {screen.kind === 'review-end' && <ReviewEnd heading={heading} go={go} />}

        {screen.kind === 'compare' && (
          <>
            <h2 ref={heading} tabIndex={-1}>
              {texts.start.compareTitle}
            </h2>
            {ways && <ways.Compare plan={plan} />}
            {overview}
          </>
        )}

        {screen.kind === 'take-away' && (
          <>
            <h2 ref={heading} tabIndex={-1}>
              {texts.out.title}
            </h2>
            {ways && <ways.TakeAway desk={desk} print={startPrinting} save={save} />}
            {openBackup}
            {overview}
          </>
        )}

        {out === 'failed' && (
          <>
            <p role="alert">{texts.out.failed}</p>
            <div class="actions">
              <Button
                onClick={async () => {
                  setTold('');
                  if (!(await startAnew())) setTold(texts.out.stillFailed);
                }}
              >
                {texts.out.again}
              </Button>
            </div>
          </>
        )}
        <p class="plan-told" role="status">
          {told}
        </p>
        {screen.kind !== 'hard-day' && (
          <UndoRedo undo={desk.undo} redo={desk.redo} words={texts} tell={setTold} />
        )}
        {screen.kind === 'overview' && !isAsking && ways && (
          <ways.KeepingPlan
            desk={desk}
            print={() => startPrinting('plan')}
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
