import type { KeptProgramme } from '@/components/my-exercises/exercises-record.ts';
import { texts } from '@/components/my-exercises/kept/texts.ts';
import { Button } from '@/components/tool/Button.tsx';

interface Props {
  programmes: readonly KeptProgramme[];
  onChoose: (fragment: string) => void;
}

/** Several programmes are kept, and none is on the screen. */
export const ChooseProgramme = ({ programmes, onChoose }: Props) => (
  <>
    <p>{texts.choose}</p>
    <div class="actions">
      {programmes.map(({ id, name, fragment }) => (
        <Button key={id} onClick={() => onChoose(fragment)}>
          {name}
        </Button>
      ))}
    </div>
  </>
);
