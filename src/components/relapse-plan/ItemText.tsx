import { isMoment } from '@/components/relapse-plan/moments.ts';
import { type Item, type Plan, signalsOf } from '@/components/relapse-plan/plan.ts';
import { texts } from '@/components/relapse-plan/texts.ts';

/** What an item says, in the person's own words and with their line breaks; a measure as “als … dan …”. */
export function ItemText({ item, plan }: { item: Item; plan: Pick<Plan, 'items'> }) {
  const text = item.text.trim() || texts.item.nothing;
  if (item.part === 'momenten') return <p>{isMoment(item.text) ? texts.moment(item.text) : text}</p>;
  if (item.part === 'maatregelen') {
    const signals = signalsOf(plan, item).map((signal) => signal.text.trim());
    return (
      <>
        {signals.length > 0 && <p class="plan-when">{texts.item.when(signals)}</p>}
        <p>{signals.length > 0 ? texts.item.thenDo(text) : text}</p>
      </>
    );
  }
  return (
    <>
      <p>{text}</p>
      {item.says?.trim() && (
        <p>
          {texts.hardDay.says} {item.says.trim()}
        </p>
      )}
      {item.phone?.trim() && <p>{item.phone.trim()}</p>}
    </>
  );
}
