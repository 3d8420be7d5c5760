import { soundsOf, tonesIn } from '@/components/session-timer/cues.ts';
import { isMirrorForm } from '@/components/session-timer/forms.ts';
import type { ReadySession } from '@/components/session-timer/room/ready-session.ts';
import { ToneList } from '@/components/session-timer/room/ToneList.tsx';
import { texts } from '@/components/session-timer/room/texts.ts';
import { painBeforeIn } from '@/components/session-timer/unfinished.ts';
import { Button } from '@/components/tool/Button.tsx';
import { deviceClock } from '@/device/clock.ts';
import { browserTabMemory } from '@/device/memory.ts';

interface Props {
  ready: ReadySession;
  onPain: () => void;
}

/** What stands beneath “Begin” once a session is ready: a number for pain, for who wants it, and what the tones mean. */
export function Beneath({ ready, onPain }: Props) {
  const set = ready.set();
  if (!set) return null;
  const used = tonesIn(soundsOf(set.session, set.programme, set.mode, set.prepared.missing));
  const isGiven = painBeforeIn(browserTabMemory, deviceClock.now()) !== undefined;
  return (
    <>
      {used.length > 0 && <ToneList used={used} isOpen={set.mode === 'tonen'} />}
      {isMirrorForm(set.programme.form) && !ready.unfinished && (
        <div class="actions">
          <Button onClick={onPain}>{texts.pain[isGiven ? 'change' : 'give']}</Button>
        </div>
      )}
    </>
  );
}
