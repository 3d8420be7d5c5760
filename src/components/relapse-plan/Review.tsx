import type { RefObject } from 'preact';
import { ItemText } from '@/components/relapse-plan/ItemText.tsx';
import { itemsOf, type Part, type Plan, type Version } from '@/components/relapse-plan/plan.ts';
import { texts } from '@/components/relapse-plan/texts.ts';
import { type Going, ToOverview, WayTo } from '@/components/relapse-plan/WayTo.tsx';
import { Button } from '@/components/tool/Button.tsx';

interface Props extends Going {
  heading: RefObject<HTMLHeadingElement>;
}

/** Before looking back: what it is, and the way in. */
export const ReviewStart = ({ plan, heading, go, onBegin }: Props & { plan: Plan; onBegin: () => void }) => (
  <>
    <h2 ref={heading} tabIndex={-1}>
      {texts.review.title}
    </h2>
    <p>{plan.items.length > 0 ? texts.review.intro : texts.review.nothing}</p>
    <div class="actions">
      {plan.items.length > 0 && (
        <Button isPrimary onClick={onBegin}>
          {texts.review.begin}
        </Button>
      )}
      <ToOverview go={go} />
    </div>
  </>
);

/** After looking back. */
export const ReviewEnd = ({ heading, go }: Props) => (
  <>
    <h2 ref={heading} tabIndex={-1}>
      {texts.review.end}
    </h2>
    <p>{texts.review.endHint}</p>
    <div class="actions">
      <WayTo screen={{ kind: 'part', part: 'momenten' }} label={texts.review.toMoments} go={go} isPrimary />
      <WayTo screen={{ kind: 'compare' }} label={texts.start.compare} go={go} />
      <ToOverview go={go} />
    </div>
  </>
);

/** What a part said before this review. */
export function Earlier({ version, part }: { version: Version | undefined; part: Part }) {
  if (!version) return null;
  const items = itemsOf(version, part);
  return (
    <section class="box plan-earlier">
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
