import { useEffect, useState } from 'preact/hooks';
import { paceTexts as words } from '@/components/session-timer/pace-texts.ts';
import { type SoundMode, soundModes } from '@/components/session-timer/sound-modes.ts';
import { Options } from '@/components/tool/Options.tsx';
import { deviceVoice } from '@/device/voice.ts';

interface Props {
  mode: SoundMode;
  onMode: (mode: SoundMode) => void;
}

/** What somebody hears. The voice of the device is offered where there is one. */
export function VoiceChoice({ mode, onMode }: Props) {
  const [hasOwnVoice, setOwnVoice] = useState(false);
  useEffect(() => {
    let isGone = false;
    void deviceVoice.isThere().then((isThere) => !isGone && setOwnVoice(isThere));
    return () => {
      isGone = true;
    };
  }, []);
  return (
    <Options
      legend={words.mode}
      name="geluid"
      values={soundModes.filter((one) => one !== 'apparaat' || hasOwnVoice)}
      labelOf={(one) => words.modes[one]}
      hintOf={(one) => (one === 'apparaat' ? words.ownVoiceHint : '')}
      isChosen={(one) => one === mode}
      onChoose={onMode}
    />
  );
}
