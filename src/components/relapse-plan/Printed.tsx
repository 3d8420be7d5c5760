import type { ComponentChildren } from 'preact';
import { momentsOf } from '@/components/relapse-plan/moments.ts';
import { outTexts } from '@/components/relapse-plan/out-texts.ts';
import {
  type Item,
  isBlank,
  itemsOf,
  lastChanged,
  nameOf,
  type Part,
  type Plan,
  parts,
  signalsOf,
} from '@/components/relapse-plan/plan.ts';
import { partTexts, texts } from '@/components/relapse-plan/texts.ts';
import type { Timestamp } from '@/exchange/timestamp.ts';

/** What goes on paper: the plan, a card for a wallet, or a sheet for the general practitioner. */
export type PaperKind = 'plan' | 'card' | 'doctor';

const filled = (plan: Plan, part: Part) => itemsOf(plan, part).filter((item) => !isBlank(item));

function Line({ item, plan }: { item: Item; plan: Plan }) {
  const signals = signalsOf(plan, item).map(({ text }) => text.trim());
  const { says = '', phone = '' } = item;
  return (
    <li>
      {signals.length > 0 && (
        <>
          {texts.item.when(signals)}
          <br />
        </>
      )}
      {signals.length > 0 ? texts.item.thenDo(item.text.trim()) : item.text.trim()}
      {phone.trim() && `, ${outTexts.paper.phone(phone.trim())}`}
      {says.trim() && (
        <>
          <br />
          {outTexts.paper.says(says.trim())}
        </>
      )}
    </li>
  );
}

function Block({ plan, part }: { plan: Plan; part: Part }) {
  const items = filled(plan, part);
  if (items.length === 0) return null;
  return (
    <section>
      <h3>{partTexts[part].title}</h3>
      <ul>
        {items.map((item) => (
          <Line key={item.id} item={item} plan={plan} />
        ))}
      </ul>
    </section>
  );
}

function Sheet({
  plan,
  title,
  now,
  children,
}: Omit<Props, 'kind'> & { title: string; children: ComponentChildren }) {
  const changed = lastChanged(plan);
  return (
    <section class="printed-plan">
      <h2>{title}</h2>
      <p class="printed-about">
        {outTexts.paper.made(texts.day(now))}. {changed && `${outTexts.paper.changed(texts.day(changed))}. `}
        {outTexts.paper.self}
      </p>
      <p class="write-line">
        <span>{outTexts.paper.name}:</span>
      </p>
      {children}
    </section>
  );
}

interface Props {
  plan: Plan;
  kind: PaperKind;
  now: Timestamp;
}

/** The plan on paper. Not shown on the screen. */
export function Printed({ plan, kind, now }: Props) {
  const title = nameOf(plan) || texts.plan;
  if (kind === 'card')
    return (
      <section class="printed-plan">
        <p>{outTexts.paper.card}</p>
        <div class="wallet-card">
          <div>
            <h2>{title}</h2>
            <h3>{outTexts.paper.cardSignals}</h3>
            <ul>
              {filled(plan, 'signalen').map(({ id, text }) => (
                <li key={id}>{text.trim()}</li>
              ))}
            </ul>
          </div>
          <div>
            <h3>{outTexts.paper.cardMeasures}</h3>
            <ul>
              {filled(plan, 'maatregelen').map(({ id, text }) => (
                <li key={id}>{text.trim()}</li>
              ))}
            </ul>
            <h3>{outTexts.paper.cardPeople}</h3>
            <ul>
              {filled(plan, 'mensen').map(({ id, text, phone = '' }) => (
                <li key={id}>{[text.trim(), phone.trim()].filter(Boolean).join(', ')}</li>
              ))}
            </ul>
          </div>
        </div>
      </section>
    );
  if (kind === 'doctor')
    return (
      <Sheet plan={plan} title={`${outTexts.paper.doctor.title}: ${title}`} now={now}>
        <p>{outTexts.paper.doctor.intro}</p>
        <h3>{outTexts.paper.doctor.ask}</h3>
        <ul>
          {outTexts.paper.doctor.questions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ul>
        <p>{outTexts.paper.doctor.new}</p>
        <p class="write-line">
          <span>{outTexts.paper.doctor.practitioner}:</span>
        </p>
        {(['signalen', 'maatregelen', 'risicos', 'mensen'] as const).map((part) => (
          <Block key={part} plan={plan} part={part} />
        ))}
      </Sheet>
    );
  const moments = momentsOf(plan);
  return (
    <Sheet plan={plan} title={title} now={now}>
      {parts
        .filter((part) => part !== 'naam' && part !== 'momenten')
        .map((part) => (
          <Block key={part} plan={plan} part={part} />
        ))}
      {moments.length > 0 && (
        <section>
          <h3>{partTexts.momenten.title}</h3>
          <p>{outTexts.paper.lookBack}</p>
          <ul>
            {moments.map(({ id, start }) => (
              <li key={id}>{texts.moment(start)}</li>
            ))}
          </ul>
        </section>
      )}
    </Sheet>
  );
}
