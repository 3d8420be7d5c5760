import { isDone, type KeptProgramme, ticked } from '@/components/my-exercises/exercises-record.ts';
import { texts } from '@/components/my-exercises/kept/texts.ts';
import { Option } from '@/components/tool/Option.tsx';
import { deviceClock } from '@/device/clock.ts';
import type { OpenRecord } from '@/device/store.ts';
import { putById } from '@/exchange/record.ts';
import { dayOf } from '@/exchange/timestamp.ts';

interface Props {
  record: OpenRecord<readonly KeptProgramme[]>;
  programme: KeptProgramme;
  exercise: string;
}

/** A tick for an exercise that was done today. */
export const Today = ({ record, programme, exercise }: Props) => {
  const today = dayOf(deviceClock.now());
  return (
    <Option
      label={texts.doneToday}
      checked={isDone(programme, today, exercise)}
      onChoose={() =>
        void record.change((kept) => {
          const one = kept.find(({ id }) => id === programme.id);
          return one ? putById(kept, ticked(one, today, exercise, deviceClock.now())) : kept;
        })
      }
    />
  );
};
