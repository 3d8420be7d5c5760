import painScaleStyles from '@/components/pain-scale/pain-scale.css?url&no-inline';
import { Room } from '@/components/session-timer/room/Room.tsx';
import roomStyles from '@/components/session-timer/room/room.css?url&no-inline';
import { loadStyles } from '@/device/styles.ts';
import pictureStyles from '@/styles/picture.css?url&no-inline';

/** The room with its styles: all a session needs but its programme and its sounds. */
export async function openRoom(): Promise<typeof Room> {
  await loadStyles([painScaleStyles, pictureStyles, roomStyles]);
  return Room;
}
