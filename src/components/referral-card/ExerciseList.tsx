import { useState } from 'preact/hooks';
import { ExercisePicture } from '@/components/referral-card/ExercisePicture.tsx';
import {
  type ExerciseChoice,
  exercisesFor,
  firstGiven,
  sourceDose,
  type Wish,
} from '@/components/referral-card/exercise-choice.ts';
import { exerciseTexts } from '@/components/referral-card/exercise-texts.ts';
import type { KnownExercise } from '@/components/referral-card/known-pages.ts';
import { Select } from '@/components/referral-card/Select.tsx';
import { mostExercises } from '@/dose/dose.ts';
import { oftenText, shortDose } from '@/dose/words.ts';
import { materials, positions } from '@/vocabulary/exercise.ts';

const allPositions = Object.keys(positions) as (keyof typeof positions)[];
const allMaterials = Object.keys(materials) as (keyof typeof materials)[];

/** All exercises by picture, to find and to choose from. */
export function ExerciseList({ site, offered, exercises, forWhom, onChange }: ExerciseChoice) {
  const [wish, setWish] = useState<Wish>({ words: '' });
  const found = exercisesFor({ ...wish, level: forWhom.level }, offered, site);
  const isFull = exercises.length >= mostExercises;
  const label = exerciseTexts;
  const toggle = (known: KnownExercise, isChosen: boolean) =>
    onChange(
      isChosen
        ? exercises.filter(({ exercise }) => exercise !== known.id)
        : [...exercises, firstGiven(known, forWhom)],
    );
  return (
    <>
      <div class="dose-fields">
        <div class="dose-field">
          <label class="maker-label" for="vind-oefening">
            {label.find}
          </label>
          <input
            class="maker-field"
            id="vind-oefening"
            type="search"
            value={wish.words}
            onInput={({ currentTarget }) => setWish({ ...wish, words: currentTarget.value })}
          />
        </div>
        <div class="dose-field">
          <Select
            id="houding"
            label={label.position}
            value={wish.position ?? ''}
            onChoose={(value) => setWish({ ...wish, position: allPositions.find((one) => one === value) })}
          >
            <option value="">{label.anyPosition}</option>
            {allPositions.map((position) => (
              <option key={position} value={position}>
                {positions[position]}
              </option>
            ))}
          </Select>
        </div>
        <div class="dose-field">
          <Select
            id="materiaal"
            label={label.material}
            value={wish.material ?? ''}
            onChoose={(value) => setWish({ ...wish, material: allMaterials.find((one) => one === value) })}
          >
            <option value="">{label.anyMaterial}</option>
            {allMaterials.map((material) => (
              <option key={material} value={material}>
                {materials[material]}
              </option>
            ))}
          </Select>
        </div>
      </div>
      <p role="status">{isFull ? label.full(mostExercises) : label.found(found.length)}</p>
      <ul class="exercise-options">
        {found.map(({ known }) => {
          const isChosen = exercises.some(({ exercise }) => exercise === known.id);
          return (
            <li key={known.id}>
              <label class="option">
                <input
                  type="checkbox"
                  checked={isChosen}
                  disabled={isFull && !isChosen}
                  onChange={() => toggle(known, isChosen)}
                />
                <ExercisePicture exercise={known.id} {...forWhom} />
                <span>
                  {known.title}
                  <small>
                    {[shortDose(sourceDose(known)), known.often && oftenText(known.often)]
                      .filter(Boolean)
                      .join(', ')}
                  </small>
                </span>
              </label>
            </li>
          );
        })}
      </ul>
    </>
  );
}
