import { Button } from '@/components/tool/Button.tsx';
import { askTexts } from '@/components/tool/kept/ask-texts.ts';

interface Props {
  onYes: () => void;
  onNo: () => void;
}

/** The one question about keeping, below a heading that asks it. Both answers say what they mean. */
export const KeepQuestion = ({ onYes, onNo }: Props) => (
  <>
    <p>{askTexts.yesMeans}</p>
    <p>{askTexts.noMeans}</p>
    <div class="actions keep-answers">
      <Button isPrimary onClick={onYes}>
        {askTexts.yes}
      </Button>
      <Button onClick={onNo}>{askTexts.no}</Button>
    </div>
  </>
);
