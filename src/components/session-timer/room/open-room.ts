import { Beneath } from '@/components/session-timer/room/Beneath.tsx';
import { PaceStep } from '@/components/session-timer/room/PaceStep.tsx';
import { PainBefore } from '@/components/session-timer/room/PainBefore.tsx';
import { Room } from '@/components/session-timer/room/Room.tsx';
import { readyAgain, readySession } from '@/components/session-timer/room/ready-session.ts';
import roomStyles from '@/components/session-timer/room/room.css?url&no-inline';
import { SoundCheck } from '@/components/session-timer/room/SoundCheck.tsx';
import { loadStyles } from '@/device/styles.ts';

const parts = { Beneath, PaceStep, PainBefore, Room, SoundCheck, readyAgain, readySession };

/** What comes after the first screen. */
export type RoomParts = typeof parts;

/** The room with its styles: all a session needs but its programme and its sounds. */
export async function openRoom(): Promise<RoomParts> {
  await loadStyles([roomStyles]);
  return parts;
}
