import { texts } from '@/components/offline/texts.ts';
import { button, type Content, element, nodesOf } from '@/components/tool/element.ts';
import type { Progress } from '@/offline/keeper.ts';
import { browserDevice, type Device, type OnDevice } from '@/offline/on-device.ts';
import { type Topic, topics } from '@/offline/topics.ts';

interface Given {
  /** Bytes to fetch: of what every topic needs, then of each topic. */
  sizes: readonly number[];
  /** The topics to choose from. */
  offered?: readonly Topic[];
  /** Tests pass their own. */
  device?: Device;
}

/** What patients read; who treats them chooses the rest. */
const usual: readonly Topic[] = ['spiegeltherapie', 'oefeningen', 'pijn'];

/**
 * Puts the site, or a part of it, on this device, for where there is no network; and takes it off again.
 *
 * @param place where it comes, instead of what stands there
 */
export function openOffline(
  place: Element,
  { sizes, offered = topics, device = browserDevice() }: Given,
): void {
  if (!device.isPossible) {
    place.replaceChildren(element('p', {}, texts.impossible));
    return;
  }

  let kept: OnDevice | undefined;
  let chosen: readonly Topic[] = usual.filter((topic) => offered.includes(topic));
  /** Counts what was begun: what was stopped has no say any more. */
  let turn = 0;
  const status = element('p', { role: 'status', tabindex: '-1' });
  const [always = 0, ...ofTopics] = sizes;
  const sizeOf = (topic: Topic) => ofTopics[topics.indexOf(topic)] ?? 0;

  /** What is told, which keeps the focus, and all that stands below it. */
  const show = (told: string, ...below: Content[]) => {
    status.textContent = told;
    while (status.nextSibling) status.nextSibling.remove();
    status.after(...nodesOf(below));
  };

  const rest = (told?: 'failed' | 'full' | 'removed') => {
    const isWhole = kept !== undefined && kept.done === kept.of;
    const total = element('p');
    const actions = element('div', { class: 'actions' });
    const follow = () => {
      const isSame = kept && topics.every((one) => kept?.topics.includes(one) === chosen.includes(one));
      total.textContent = texts.always(chosen.reduce((sum, topic) => sum + sizeOf(topic), always));
      const next = button(kept ? (isSame ? texts.again : texts.change) : texts.put, put);
      next.classList.add('primary');
      actions.replaceChildren(
        ...nodesOf([!(isWhole && isSame) && next, kept && button(texts.remove, remove)]),
      );
    };
    const option = (topic: Topic) => {
      const box = element('input', {
        type: 'checkbox',
        checked: chosen.includes(topic),
        change: () => {
          chosen = topics.filter((one) => (one === topic ? box.checked : chosen.includes(one)));
          follow();
        },
      });
      const size = element('small', {}, ` (${texts.size(sizeOf(topic))})`);
      return element('label', { class: 'option' }, box, element('span', {}, texts.topic(topic), size));
    };
    follow();
    show(
      kept ? (isWhole ? texts.kept(kept.topics) : texts.half) : told === 'removed' ? texts.removed : '',
      (told === 'failed' || told === 'full') && element('p', { role: 'alert' }, texts[told]),
      element('fieldset', {}, element('legend', {}, texts.question), offered.map(option), total),
      actions,
    );
  };

  const put = async () => {
    const mine = ++turn;
    const bar = element('progress', { 'aria-label': texts.progress, value: '0', max: '1' });
    show(texts.busy, bar, button(texts.stop, remove));
    // The button that was pressed is gone.
    status.focus();
    const outcome = await device.put(chosen, ({ done, of }: Progress) => {
      bar.max = of;
      bar.value = done;
    });
    const found = await device.look();
    if (mine !== turn) return;
    kept = found;
    rest(outcome === 'done' ? undefined : outcome);
  };

  const remove = async () => {
    turn++;
    await device.remove();
    kept = undefined;
    rest('removed');
    status.focus();
  };

  // What stands below waits for what is found.
  place.replaceChildren(element('p', { class: 'stands-in' }));
  void device.look().then((found) => {
    kept = found;
    chosen = found?.topics ?? chosen;
    place.replaceChildren(status);
    rest();
  });
}
