import { useEffect, useRef, useState } from 'preact/hooks';
import { texts } from '@/components/session-timer/room/texts.ts';
import { toneSample } from '@/components/session-timer/sound-sample.ts';
import { Button } from '@/components/tool/Button.tsx';
import { deviceSound, type SoundTrack } from '@/device/sound.ts';
import { type Tone, tones } from '@/vocabulary/tones.ts';

interface Props {
  used: readonly Tone[];
  /** Whether it is open by itself: nothing else tells what to do. */
  isOpen: boolean;
}

/** What the tones of a session mean, each to be heard. */
export function ToneList({ used, isOpen }: Props) {
  const playing = useRef<SoundTrack>();
  const [isBlocked, setBlocked] = useState(false);
  const words = texts.ready.tones;

  const stop = () => {
    playing.current?.close();
    playing.current = undefined;
  };
  useEffect(() => stop, []);

  const hear = async (tone: Tone) => {
    stop();
    const track = deviceSound.open(toneSample(tone));
    playing.current = track;
    track.onChange(() => {
      if (playing.current === track && !track.isPlaying()) stop();
    });
    const isHeard = await track.play();
    // Who pressed another meanwhile stopped this one.
    if (isHeard || playing.current === track) setBlocked(!isHeard);
    if (!isHeard && playing.current === track) stop();
  };

  return (
    <details open={isOpen}>
      <summary>{words.title}</summary>
      <ul class="tones">
        {used.map((tone) => (
          <li key={tone}>
            <span>
              <strong>{tones[tone].sound}</strong>
              <br />
              {tones[tone].meaning}
            </span>
            <Button aria-label={words.hearWhich(tones[tone].meaning)} onClick={() => hear(tone)}>
              {words.hear}
            </Button>
          </li>
        ))}
      </ul>
      <p role="status">{isBlocked && words.blocked}</p>
    </details>
  );
}
