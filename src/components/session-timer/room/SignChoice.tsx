import { paceTexts as words } from '@/components/session-timer/pace-texts.ts';
import { Options } from '@/components/tool/Options.tsx';

interface Props {
  signs: boolean;
  onSigns: (signs: boolean) => void;
}

/** Whether a soft sign is heard in a long silence. */
export const SignChoice = ({ signs, onSigns }: Props) => (
  <Options
    legend={words.signs}
    isRow
    name="teken"
    values={[true, false]}
    labelOf={words.signsValue}
    isChosen={(one) => one === signs}
    onChoose={onSigns}
  />
);
