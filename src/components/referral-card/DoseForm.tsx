import { useState } from 'preact/hooks';
import { sourceDose } from '@/components/referral-card/exercise-choice.ts';
import { exerciseTexts } from '@/components/referral-card/exercise-texts.ts';
import type { KnownExercise } from '@/components/referral-card/known-pages.ts';
import { NumberField } from '@/components/referral-card/NumberField.tsx';
import { Select } from '@/components/referral-card/Select.tsx';
import { Button } from '@/components/tool/Button.tsx';
import { Told } from '@/components/tool/Told.tsx';
import { type Dose, type DosedExercise, isPossibleOften, isSameDose, numbersFor } from '@/dose/dose.ts';
import { doseLines, oftenText } from '@/dose/words.ts';
import { longestSentence } from '@/exchange/sentence.ts';
import {
  bandColours,
  type DoseSide,
  doseLimits,
  doseSides,
  type Period,
  periods,
} from '@/vocabulary/dose.ts';
import { amputationLevels } from '@/vocabulary/exercise.ts';

interface Props {
  dosed: DosedExercise;
  known: KnownExercise;
  /** Whether it is done with an elastic band. */
  hasBand: boolean;
  onChange: (dosed: DosedExercise) => void;
}

const sides = Object.keys(doseSides) as DoseSide[];
const allPeriods = Object.keys(periods) as Period[];

/** How much of one exercise, for which side and with what. It starts as the source has it. */
export function DoseForm({ dosed, known, hasBand, onChange }: Props) {
  const [resets, setResets] = useState(0);
  const [period, setPeriod] = useState<Period>(dosed.dose?.often?.per ?? 'dag');
  const { dose = {}, side, level, band, remark } = dosed;
  const source = sourceDose(known);
  const label = exerciseTexts;
  const idOf = (name: string) => `${known.id}-${name}`;
  const change = (next: Partial<DosedExercise>) => onChange({ ...dosed, ...next });
  const changeDose = (next: Partial<Dose>) => change({ dose: { ...dose, ...next } });
  const times = dose.often?.times;
  const isOwn = !isSameDose(dose, source);

  return (
    <fieldset class="dose-form" aria-label={known.title}>
      <div class="dose-fields" key={resets}>
        {numbersFor(known.isLying).map((name) => (
          <NumberField
            key={name}
            id={idOf(name)}
            label={label.numbers[name]}
            value={dose[name]}
            {...doseLimits[name]}
            onChange={(value) => changeDose({ [name]: value })}
          />
        ))}
        <NumberField
          key={period}
          id={idOf('hoe-vaak')}
          label={label.often}
          value={times}
          least={1}
          most={periods[period].most}
          onChange={(value) => changeDose({ often: value ? { times: value, per: period } : undefined })}
        />
        <div class="dose-field">
          <Select
            id={idOf('per')}
            label={label.per}
            value={period}
            onChoose={(value) => {
              const per = allPeriods.find((one) => one === value) ?? period;
              setPeriod(per);
              const often = times && { times, per };
              // As often as that may be impossible here: then nobody said how often.
              changeDose({ often: often && isPossibleOften(often) ? often : undefined });
            }}
          >
            {allPeriods.map((per) => (
              <option key={per} value={per}>
                {per}
              </option>
            ))}
          </Select>
        </div>
        <div class="dose-field">
          <Select
            id={idOf('kant')}
            label={label.side}
            value={side ?? ''}
            onChoose={(value) => change({ side: sides.find((one) => one === value) })}
          >
            <option value="">{label.noSide}</option>
            {sides.map((one) => (
              <option key={one} value={one}>
                {doseSides[one]}
              </option>
            ))}
          </Select>
        </div>
        {known.levels.length > 1 && (
          <div class="dose-field">
            <Select
              id={idOf('amputatie')}
              label={label.level}
              value={level ?? ''}
              onChoose={(value) => change({ level: known.levels.find((one) => one === value) })}
            >
              <option value="">{label.noLevel}</option>
              {known.levels.map((one) => (
                <option key={one} value={one}>
                  {amputationLevels[one]}
                </option>
              ))}
            </Select>
          </div>
        )}
        {hasBand && (
          <div class="dose-field">
            <Select
              id={idOf('band')}
              label={label.band}
              value={band ?? ''}
              onChoose={(value) => change({ band: bandColours.find((one) => one === value) })}
            >
              <option value="">{label.noBand}</option>
              {bandColours.map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </Select>
          </div>
        )}
      </div>
      <Told
        text={
          isOwn
            ? label.source(doseLines(source, source.often && oftenText(source.often)).join(', '))
            : label.isAsSource
        }
      >
        <Button
          which={known.title}
          // It stays where the focus is.
          aria-disabled={!isOwn}
          onClick={() => {
            change({ dose: source });
            setPeriod(source.often?.per ?? 'dag');
            // What was refused goes as well.
            setResets(resets + 1);
          }}
        >
          {label.asSource}
        </Button>
      </Told>
      <label class="maker-label" for={idOf('opmerking')}>
        {label.remark}
      </label>
      <textarea
        class="maker-field"
        id={idOf('opmerking')}
        rows={2}
        maxLength={longestSentence}
        value={remark}
        aria-describedby={idOf('opmerking-uitleg')}
        onInput={({ currentTarget }) => change({ remark: currentTarget.value })}
      />
      <p class="hint" id={idOf('opmerking-uitleg')}>
        {label.remarkHint}
      </p>
    </fieldset>
  );
}
