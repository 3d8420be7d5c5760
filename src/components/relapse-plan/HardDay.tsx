import type { RefObject } from 'preact';
import { isBlank, itemsOf, type Plan, signalsOf } from '@/components/relapse-plan/plan.ts';
import { texts } from '@/components/relapse-plan/texts.ts';
import { folder } from '@/device/site-folder.ts';

interface Props {
  plan: Plan;
  heading: RefObject<HTMLHeadingElement>;
}

const digits = (count: string) => `(?: ?\\d){${count}}`;

/** Numbers of the Netherlands have a known length: digits that stand behind one are no part of it. */
const dutch = [
  `(?:\\+ ?|00)31${digits('9')}`,
  `0(?:800|90[069])${digits('4')}(?:${digits('3')})??`,
  `0(?:6 ?\\d|[1-9]\\d)${digits('7')}`,
].join('|');
/** Of another country: as long as it goes on. */
const foreign = `(?:\\+ ?|00)(?!31)[1-9]${digits('6,13')}`;
/** Only where the text begins with it: “kamer 112” is no reason to call 112. */
const short = '11[234]|144|116 ?\\d{3}|14 ?0\\d{2,3}';
const end = '(?![\\d\\p{L}])';
const number = new RegExp(`(?:^|\\D)((?:${dutch})(?!\\d)|${foreign}${end})|^ ?(${short})${end}`, 'u');

/** What a phone can dial of what was typed: the first number in it; undefined when none is certain. */
export function dialled(phone: string): string | undefined {
  const found = phone
    // “+31 (0)6”
    .replace(/\(0\)/g, ' ')
    .replace(/\((\d+)\)/g, ' $1 ')
    .replace(/[\s./‐-―-]+/g, ' ')
    .match(number);
  return found ? `tel:${(found[1] ?? found[2] ?? '').replace(/ /g, '')}` : undefined;
}

/** One calm page for a day when thinking is hard: signals, what to do, whom to call. Nothing else. */
export function HardDay({ plan, heading }: Props) {
  const filled = (part: 'signalen' | 'maatregelen' | 'mensen') =>
    itemsOf(plan, part).filter((item) => !isBlank(item));
  const [signals, measures, people] = [filled('signalen'), filled('maatregelen'), filled('mensen')];
  return (
    <div class="hard-day">
      <h2 ref={heading} tabIndex={-1}>
        {texts.hardDay.title}
      </h2>
      {signals.length + measures.length + people.length === 0 && <p>{texts.hardDay.empty}</p>}
      {signals.length > 0 && (
        <>
          <h3>{texts.hardDay.signals}</h3>
          <ul>
            {signals.map(({ id, text }) => (
              <li key={id}>{text.trim()}</li>
            ))}
          </ul>
        </>
      )}
      {measures.length > 0 && (
        <>
          <h3>{texts.hardDay.measures}</h3>
          <ul>
            {measures.map((item) => {
              const when = signalsOf(plan, item).map(({ text }) => text.trim());
              return (
                <li key={item.id}>
                  {when.length > 0 && <small>{texts.item.when(when)}</small>}
                  {item.text.trim()}
                </li>
              );
            })}
          </ul>
        </>
      )}
      {people.length > 0 && (
        <>
          <h3>{texts.hardDay.people}</h3>
          <ul>
            {people.map(({ id, text, says = '', phone = '' }) => {
              const address = dialled(phone);
              return (
                <li key={id}>
                  {text.trim()}
                  {says.trim() && (
                    <small>
                      {texts.hardDay.says} {says.trim()}
                    </small>
                  )}
                  {address ? (
                    <a class="call" href={address}>
                      {texts.hardDay.call(phone.trim())}
                      <span class="sr-only"> {text.trim()}</span>
                    </a>
                  ) : (
                    phone.trim() && <small>{phone.trim()}</small>
                  )}
                </li>
              );
            })}
          </ul>
        </>
      )}
      <p class="hard-day-other">
        {texts.hardDay.other}{' '}
        <a href={`${folder}/pijn/hoe-pijn-werkt/#wanneer-belt-u`}>{texts.hardDay.otherLink}</a>
      </p>
    </div>
  );
}
