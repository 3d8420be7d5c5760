import { useState } from 'preact/hooks';
import { exerciseTexts } from '@/components/referral-card/exercise-texts.ts';

interface Props {
  id: string;
  label: string;
  /** Undefined where it is left open. */
  value: number | undefined;
  least: number;
  most: number;
  onChange: (value: number | undefined) => void;
}

/** A whole number that may be left open. What cannot be meant is refused in a sentence; the last right one stays. */
export function NumberField({ id, label, value, least, most, onChange }: Props) {
  /** Undefined for as long as what stands there is right. */
  const [refused, setRefused] = useState<string>();
  const isRefused = refused !== undefined;
  return (
    <>
      <div class="dose-field">
        <label class="maker-label" for={id}>
          {label}
        </label>
        <input
          class="maker-field"
          id={id}
          type="number"
          inputMode="numeric"
          min={least}
          max={most}
          value={refused ?? value ?? ''}
          aria-invalid={isRefused}
          aria-describedby={`${id}-uitleg`}
          // So that what is typed takes its place.
          onClick={({ currentTarget }) => currentTarget.select()}
          onInput={({ currentTarget: { value: typed, validity } }) => {
            const number = typed === '' ? undefined : Number(typed);
            // A browser gives nothing for what is no number at all.
            const isRight =
              !validity.badInput &&
              (number === undefined || (Number.isInteger(number) && number >= least && number <= most));
            setRefused(isRight ? undefined : typed);
            if (isRight) onChange(number);
          }}
        />
      </div>
      <p class="dose-wrong" id={`${id}-uitleg`} role="status">
        {isRefused && exerciseTexts.wrong(most, least, value)}
      </p>
    </>
  );
}
