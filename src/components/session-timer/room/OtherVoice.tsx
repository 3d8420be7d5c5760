import { useEffect, useState } from 'preact/hooks';
import type { SoundMode } from '@/components/session-timer/cues.ts';
import { texts } from '@/components/session-timer/room/texts.ts';
import { Button } from '@/components/tool/Button.tsx';
import { deviceVoice } from '@/device/voice.ts';

interface Props {
  mode: SoundMode;
  onMode: (mode: SoundMode) => void;
}

/** In the sound check: changes from the recorded voice to that of the device, where there is one, and back. */
export function OtherVoice({ mode, onMode }: Props) {
  const [hasOwnVoice, setOwnVoice] = useState(false);
  useEffect(() => {
    let isGone = false;
    void deviceVoice.isThere().then((isThere) => !isGone && setOwnVoice(isThere));
    return () => {
      isGone = true;
    };
  }, []);
  if (!hasOwnVoice || (mode !== 'stem' && mode !== 'apparaat')) return null;
  const other = mode === 'stem' ? 'apparaat' : 'stem';
  return <Button onClick={() => onMode(other)}>{texts.ready.check.otherVoice[other]}</Button>;
}
