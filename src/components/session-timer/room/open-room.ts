import { Room } from '@/components/session-timer/room/Room.tsx';
import roomStyles from '@/components/session-timer/room/room.css?url&no-inline';
import { loadStyles } from '@/device/styles.ts';

/** The room with its styles: all a session needs but its programme and its sounds. */
export async function openRoom(): Promise<typeof Room> {
  await loadStyles([roomStyles]);
  return Room;
}
