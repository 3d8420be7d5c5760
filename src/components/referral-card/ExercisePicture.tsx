import { useEffect, useState } from 'preact/hooks';
import { type ExercisePictures, picturesOfExercise } from '@/components/referral-card/exercise-pictures.ts';
import { trustedHtml } from '@/device/trusted.ts';
import type { DoseSide } from '@/vocabulary/dose.ts';
import type { AmputationLevel } from '@/vocabulary/exercise.ts';

interface Props {
  /** Id of the exercise. */
  exercise: string;
  /** Left out, or where there is no drawing of it, the first there is. */
  level?: AmputationLevel | undefined;
  /** It is drawn for the left; for “rechts” it is mirrored. */
  side?: DoseSide | undefined;
  /** All its panels; left out, the first: it is small. */
  whole?: boolean;
  /** What is to be seen. Left out where words beside it say the same: it is then decoration. */
  label?: string | undefined;
}

/**
 * The drawing of an exercise, in a box that is there before it comes. A drawing that does not come leaves it empty. Its
 * styles are `exercise-picture.css` and `styles/picture.css`: who shows it takes them along.
 */
export function ExercisePicture({ exercise, level, side, whole, label }: Props) {
  const [pictures, setPictures] = useState<ExercisePictures>({});
  useEffect(() => {
    let isWanted = true;
    setPictures({});
    picturesOfExercise(exercise).then((came) => isWanted && setPictures(came));
    return () => {
      isWanted = false;
    };
  }, [exercise]);
  const picture = (level && pictures[level]) ?? Object.values(pictures)[0];
  const frame = picture && (whole ? ([picture.width, picture.height] as const) : picture.panel);
  return (
    <span class="exercise-picture">
      {picture && frame && (
        <svg
          class={`thumbnail person-${picture.person}${side === 'rechts' ? ' mirrored' : ''}`}
          viewBox={`0 0 ${frame.join(' ')}`}
          stroke-width={picture.lineWidth}
          {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': 'true' })}
          // Our own drawing, made at build. The inner frame keeps other panels out.
          dangerouslySetInnerHTML={{
            __html: trustedHtml(`<svg width="${frame[0]}" height="${frame[1]}">${picture.svg}</svg>`),
          }}
        />
      )}
    </span>
  );
}
