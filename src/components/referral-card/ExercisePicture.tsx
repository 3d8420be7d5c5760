import { useEffect, useState } from 'preact/hooks';
import { folder } from '@/device/site-folder.ts';
import type { DoseSide } from '@/vocabulary/dose.ts';
import type { AmputationLevel } from '@/vocabulary/exercise.ts';

interface Drawing {
  width: number;
  height: number;
  lineWidth: number;
  /** Which of the people of the drawings. */
  person: string;
  svg: string;
  description: string;
}

const drawings = new Map<string, Promise<Readonly<Record<string, Drawing>>>>();

/** The drawings of an exercise by level; fetched once. */
function drawingsOf(exercise: string): Promise<Readonly<Record<string, Drawing>>> {
  const known =
    drawings.get(exercise) ??
    fetch(`${folder}/mijn-oefeningen/tekening/${exercise}.json`).then((response) => response.json());
  drawings.set(exercise, known);
  // The next one who asks may have a network again.
  known.catch(() => drawings.delete(exercise));
  return known;
}

interface Props {
  exercise: string;
  /** The first that it is drawn for, where nobody said it. */
  level?: AmputationLevel | undefined;
  /** Drawn is the left; right is its mirror image. */
  side?: DoseSide | undefined;
  /** Beside words that say the same, it is decoration. */
  isDecoration?: boolean;
}

/** The drawing of an exercise. Its place is kept until it is there, and stays empty when it does not come. */
export function ExercisePicture({ exercise, level, side, isDecoration }: Props) {
  const [byLevel, setByLevel] = useState<Readonly<Record<string, Drawing>>>({});
  useEffect(() => {
    let isGone = false;
    drawingsOf(exercise).then(
      (found) => !isGone && setByLevel(found),
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [exercise]);
  const drawing = byLevel[level ?? ''] ?? Object.values(byLevel)[0];
  return (
    <div class="exercise-picture">
      {drawing && (
        <svg
          class={`person-${drawing.person}${side === 'rechts' ? ' other' : ''}`}
          viewBox={`0 0 ${drawing.width} ${drawing.height}`}
          stroke-width={drawing.lineWidth}
          {...(isDecoration
            ? { 'aria-hidden': true }
            : { role: 'img' as const, 'aria-label': drawing.description })}
          // Our own drawing, made at build.
          dangerouslySetInnerHTML={{ __html: drawing.svg }}
        />
      )}
    </div>
  );
}
