import { useEffect, useRef, useState } from 'preact/hooks';
import { brokenOffIn, unfinishedKey } from '@/components/session-timer/broken-off.ts';
import { asksOtherwise, type Choices, choicesFrom, fragmentOf } from '@/components/session-timer/choices.ts';
import { PaceStep } from '@/components/session-timer/PaceStep.tsx';
import { ProgrammeStep } from '@/components/session-timer/ProgrammeStep.tsx';
import { kindOf, type ProgrammeName } from '@/components/session-timer/programme.ts';
import type { Room } from '@/components/session-timer/room/Room.tsx';
import { texts } from '@/components/session-timer/texts.ts';
import { UnfinishedNotice } from '@/components/session-timer/UnfinishedNotice.tsx';
import { useNewScreen } from '@/components/tool/new-screen.ts';
import { loadOnce } from '@/device/load-once.ts';
import { browserMemory, browserTabMemory, type Memory } from '@/device/memory.ts';

interface Props {
  programmes: readonly ProgrammeName[];
  memory?: Memory;
  tab?: Memory;
}

const loadRoom = loadOnce(async () => {
  const { openRoom } = await import('@/components/session-timer/room/open-room.ts');
  return openRoom();
});

/** Choices that the person asked to remember, as the fragment of an address. */
const choicesKey = 'sessie-keuzes';

type Place = 'programma' | 'tempo' | 'sessie' | 'lijst' | 'verder';

const isInRoom = (place: Place) => place === 'sessie' || place === 'lijst' || place === 'verder';

/**
 * Sets a session up in two steps and hands over to the room where it is done: that is another part of the code,
 * loaded before a session and never during one.
 */
export default function SessionTimer({ programmes, memory = browserMemory, tab = browserTabMemory }: Props) {
  const [choices, setChoices] = useState<Choices>(() => {
    const ids = programmes.map(({ id }) => id);
    const sent = location.hash.includes('=') ? location.hash : (memory.read(choicesKey) ?? '');
    return choicesFrom(sent, ids);
  });
  const [isMisread, setMisread] = useState(
    () => location.hash.includes('=') && asksOtherwise(location.hash, choices),
  );
  const [place, setPlace] = useState<Place>(choices.programme ? 'tempo' : 'programma');
  const [isRemembered, setRemembered] = useState(() => memory.read(choicesKey) !== undefined);
  const [remembering, setRemembering] = useState('');
  const [unfinished, setUnfinished] = useState(() => brokenOffIn(tab));
  const [room, setRoom] = useState<{ View: typeof Room }>();
  const [isWaiting, setWaiting] = useState(false);
  const [failure, setFailure] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  // A session that waits is told at the top, wherever the page stood before a reload.
  useNewScreen(heading, [place], unfinished !== undefined);

  useEffect(() => {
    const follow = () => {
      if (!location.hash.toLowerCase().includes('programma=')) return;
      const asked = choicesFrom(
        location.hash,
        programmes.map(({ id }) => id),
      );
      setChoices(asked);
      setMisread(asksOtherwise(location.hash, asked));
      const next = asked.programme ? 'tempo' : 'programma';
      // Never out of a session that somebody is doing.
      setPlace((now) => (isInRoom(now) && tab.read(unfinishedKey) !== undefined ? now : next));
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [programmes]);

  const enter = async (next: Place) => {
    setFailure('');
    setWaiting(true);
    try {
      setRoom({ View: await loadRoom() });
      setPlace(next);
      setMisread(false);
    } catch {
      // The next press may start the page anew.
      history.replaceState(null, '', `#${fragmentOf(choices)}`);
      setFailure(texts.loadFailed);
    }
    setWaiting(false);
  };
  const change = (next: Partial<Choices>) => {
    const all = { ...choices, ...next };
    setChoices(all);
    if (isRemembered) memory.write(choicesKey, fragmentOf(all));
  };
  const leave = (next: Place) => () => {
    setUnfinished(brokenOffIn(tab));
    setPlace(next);
  };

  const chosen = programmes.find(({ id }) => id === choices.programme);
  const done = place === 'verder' ? programmes.find(({ id }) => id === unfinished?.programme) : chosen;
  // The rest of the page follows it, safety rules and all: see session-timer.css.
  const kind = place === 'lijst' ? undefined : kindOf(done?.form);

  if (room && isInRoom(place))
    return (
      <div class="tool-frame session-timer" data-kind={kind}>
        <room.View
          key={place}
          entrance={place}
          choices={choices}
          heading={heading}
          onBack={leave(place === 'sessie' ? 'tempo' : 'programma')}
          onLeave={leave('programma')}
          onMode={(mode) => change({ mode })}
        />
      </div>
    );

  return (
    <div class="tool-frame session-timer" data-kind={kind}>
      {unfinished && (
        <UnfinishedNotice
          far={unfinished.far}
          onGoOn={() => enter('verder')}
          onDrop={() => {
            tab.write(unfinishedKey, undefined);
            setUnfinished(undefined);
            heading.current?.focus();
          }}
        />
      )}

      {isMisread && <p role="alert">{texts.misread}</p>}

      {place === 'programma' && (
        <ProgrammeStep
          programmes={programmes}
          choices={choices}
          heading={heading}
          onChange={change}
          onNext={() => setPlace('tempo')}
          onList={() => enter('lijst')}
        />
      )}

      {place === 'tempo' && chosen && (
        <PaceStep
          programme={chosen}
          choices={choices}
          heading={heading}
          onChange={change}
          onNext={() => enter('sessie')}
          onBack={() => setPlace('programma')}
          isRemembered={isRemembered}
          onRemember={() => {
            memory.write(choicesKey, isRemembered ? undefined : fragmentOf(choices));
            const is = memory.read(choicesKey) !== undefined;
            setRemembering(texts.pace[is ? 'remembered' : isRemembered ? 'forgotten' : 'notRemembered']);
            setRemembered(is);
          }}
          told={remembering}
        />
      )}
      <p role="status">{isWaiting && texts.loading}</p>
      {failure && <p role="alert">{failure}</p>}
    </div>
  );
}
