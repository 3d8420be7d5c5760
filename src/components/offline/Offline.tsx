import { useEffect, useRef, useState } from 'preact/hooks';
import { texts } from '@/components/offline/texts.ts';
import { Button } from '@/components/tool/Button.tsx';
import { Options } from '@/components/tool/Options.tsx';
import { browserDevice, type Device, type OnDevice } from '@/offline/on-device.ts';
import { type Topic, topics } from '@/offline/topics.ts';

interface Props {
  /** Bytes to fetch: of what every topic needs, then of each topic. */
  sizes: readonly number[];
  /** The topics to choose from. */
  offered?: readonly Topic[];
  /** Tests pass their own. */
  device?: Device;
}

type State =
  | { kind: 'looking' }
  | { kind: 'resting'; told?: 'failed' | 'full' | 'removed' }
  | { kind: 'busy'; done: number; of: number };

/** What patients read; who treats them chooses the rest. */
const usual: readonly Topic[] = ['spiegeltherapie', 'oefeningen', 'pijn'];

/** Puts the site, or a part of it, on this device, for where there is no network; and takes it off again. */
export function Offline({ sizes, offered = topics, device: given }: Props) {
  const [device] = useState(() => given ?? browserDevice());
  const [state, setState] = useState<State>({ kind: 'looking' });
  const [kept, setKept] = useState<OnDevice>();
  const [chosen, setChosen] = useState<readonly Topic[]>(usual.filter((topic) => offered.includes(topic)));
  const told = useRef<HTMLParagraphElement>(null);
  /** Counts what was begun: what was stopped has no say any more. */
  const turn = useRef(0);

  useEffect(() => {
    const look = async () => {
      const found = device.isPossible ? await device.look() : undefined;
      setKept(found);
      if (found) setChosen(found.topics);
      setState({ kind: 'resting' });
    };
    void look();
  }, [device]);

  if (!device.isPossible) return <p>{texts.impossible}</p>;
  // What stands below waits for what was found.
  if (state.kind === 'looking') return <p class="stands-in" />;

  const put = async () => {
    const mine = ++turn.current;
    setState({ kind: 'busy', done: 0, of: 1 });
    // The button that was pressed is gone.
    told.current?.focus();
    const outcome = await device.put(chosen, ({ done, of }) => {
      if (mine === turn.current) setState({ kind: 'busy', done, of });
    });
    const found = await device.look();
    if (mine !== turn.current) return;
    setKept(found);
    setState(outcome === 'done' ? { kind: 'resting' } : { kind: 'resting', told: outcome });
  };
  const remove = async () => {
    turn.current++;
    await device.remove();
    setKept(undefined);
    setState({ kind: 'resting', told: 'removed' });
    told.current?.focus();
  };

  const isWhole = kept !== undefined && kept.done === kept.of;
  const isSame =
    kept !== undefined && topics.every((one) => kept.topics.includes(one) === chosen.includes(one));
  const status = (() => {
    if (state.kind === 'busy') return texts.busy;
    if (kept) return isWhole ? texts.kept(kept.topics) : texts.half;
    return state.told === 'removed' ? texts.removed : '';
  })();
  const [always = 0, ...ofTopics] = sizes;
  const sizeOf = (topic: Topic) => ofTopics[topics.indexOf(topic)] ?? 0;
  const total = chosen.reduce((sum, topic) => sum + sizeOf(topic), always);
  return (
    <>
      <p role="status" tabIndex={-1} ref={told}>
        {status}
      </p>
      {state.kind === 'resting' && (state.told === 'failed' || state.told === 'full') && (
        <p role="alert">{texts[state.told]}</p>
      )}
      {state.kind === 'busy' ? (
        <>
          <progress aria-label={texts.progress} value={state.done} max={state.of} />
          <Button onClick={remove}>{texts.stop}</Button>
        </>
      ) : (
        <>
          <Options
            legend={texts.question}
            values={offered}
            labelOf={texts.topic}
            hintOf={(topic) => `(${texts.size(sizeOf(topic))})`}
            isChosen={(topic) => chosen.includes(topic)}
            onChoose={(topic) => setChosen(topics.filter((one) => chosen.includes(one) !== (one === topic)))}
          >
            <p>{texts.always(total)}</p>
          </Options>
          <div class="actions">
            {!(isWhole && isSame) && (
              <Button isPrimary onClick={put}>
                {kept ? (isSame ? texts.again : texts.change) : texts.put}
              </Button>
            )}
            {kept && <Button onClick={remove}>{texts.remove}</Button>}
          </div>
        </>
      )}
    </>
  );
}
