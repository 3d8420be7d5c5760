import type { ComponentChildren, RefObject } from 'preact';
import type { Desk } from '@/components/relapse-plan/desk.ts';
import { agenda } from '@/components/relapse-plan/moments.ts';
import { isBlank, isEmpty, itemsOf, nameOf, parts } from '@/components/relapse-plan/plan.ts';
import { partTexts, texts } from '@/components/relapse-plan/texts.ts';
import { type Going, WayTo } from '@/components/relapse-plan/WayTo.tsx';
import { Button } from '@/components/tool/Button.tsx';

interface Props extends Going {
  desk: Desk;
  heading: RefObject<HTMLHeadingElement>;
  /** To the first question, or first to that whether to keep the plan. */
  onBegin: () => void;
  /** The way in for a saved file; undefined as long as it is on its way. */
  openBackup: ComponentChildren;
}

/** Where the plan opens: what is in it, what is due, and the ways on. */
export function Overview({ desk: { plan, clock }, heading, go, onBegin, openBackup }: Props) {
  const words = texts.start;
  const { next, due } = agenda(plan, clock.now());
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {nameOf(plan) || texts.plan}
      </h2>
      {isEmpty(plan) ? (
        <>
          <p>{words.intro}</p>
          <div class="actions">
            <Button isPrimary onClick={onBegin}>
              {words.begin}
            </Button>
          </div>
          {openBackup}
        </>
      ) : (
        <>
          {due && (
            <section class="box plan-due">
              <p>{words.due(texts.moment(due.start))}</p>
              <div class="actions">
                <WayTo screen={{ kind: 'review' }} label={words.review} go={go} isPrimary />
              </div>
            </section>
          )}
          <div class="actions">
            <WayTo screen={{ kind: 'hard-day' }} label={words.hardDay} go={go} isPrimary />
          </div>
          <h3>{words.parts}</h3>
          <ul class="plan-parts">
            {parts.map((part) => (
              <li key={part}>
                <Button onClick={() => go({ kind: 'part', part })}>
                  {partTexts[part].title}
                  <small>{words.filled(itemsOf(plan, part).filter((item) => !isBlank(item)).length)}</small>
                </Button>
              </li>
            ))}
          </ul>
          {(next || !due || plan.versions.length > 0) && <h3>{words.lookBack}</h3>}
          {next && <p>{words.next(texts.moment(next.start))}</p>}
          {!next && !due && <p>{words.noMoment}</p>}
          <div class="actions">
            {!due && <WayTo screen={{ kind: 'review' }} label={words.review} go={go} />}
            {plan.versions.length > 0 && <WayTo screen={{ kind: 'compare' }} label={words.compare} go={go} />}
          </div>
          <h3>{words.takeAway}</h3>
          <p>{words.takeAwayHint}</p>
          <div class="actions">
            <WayTo screen={{ kind: 'take-away' }} label={words.takeAway} go={go} />
          </div>
        </>
      )}
    </>
  );
}
