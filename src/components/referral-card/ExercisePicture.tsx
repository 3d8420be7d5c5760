import { useEffect, useState } from 'preact/hooks';
import {
  type DrawnFor,
  drawingOf,
  type ExercisePictures,
  picturesOfExercise,
} from '@/components/referral-card/exercise-pictures.ts';
import { trustedHtml } from '@/device/trusted.ts';

interface Props extends DrawnFor {
  /** Id of the exercise. */
  exercise: string;
}

/**
 * The drawing of an exercise, in a box that is there before it comes. A drawing that does not come leaves it empty. Its
 * styles are `exercise-picture.css` and `styles/picture.css`: who shows it takes them along.
 */
export function ExercisePicture({ exercise, ...drawnFor }: Props) {
  const [pictures, setPictures] = useState<ExercisePictures>({});
  useEffect(() => {
    let isWanted = true;
    setPictures({});
    picturesOfExercise(exercise).then((came) => isWanted && setPictures(came));
    return () => {
      isWanted = false;
    };
  }, [exercise]);
  return (
    <span
      class="exercise-picture"
      dangerouslySetInnerHTML={{ __html: trustedHtml(drawingOf(pictures, drawnFor)) }}
    />
  );
}
