import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { drawnPictures } from '@/components/illustrations/drawn.ts';
import { movementOf } from '@/components/illustrations/movements.ts';
import type { ExercisePictures } from '@/components/referral-card/exercise-pictures.ts';

/** The drawing of each exercise by level of amputation: fetched by the page that shows the exercise. */
export async function getStaticPaths() {
  const poses = new Map((await getCollection('poses')).map(({ id, data }) => [id, data]));
  const movements = new Map((await getCollection('movements')).map(({ id, data }) => [id, data]));
  return (await getCollection('exercises')).map(({ id, data: { movement, levels } }) => {
    const drawn = movements.get(movement.id);
    if (!drawn) throw new Error(`Oefening "${id}": tekening "${movement.id}" bestaat niet.`);
    const pictures: ExercisePictures = {};
    for (const level of levels) {
      // One at a time: a drawing that shares its shapes with another cannot stand alone.
      const [picture] = drawnPictures(movementOf(drawn, poses), [level], `${id}-${level}`);
      if (!picture) continue;
      const { width, height, panel, lineWidth, person, svg } = picture;
      pictures[level] = { width, height, panel, lineWidth, person, svg };
    }
    return { params: { id }, props: { pictures } };
  });
}

export const GET: APIRoute = ({ props }) => Response.json(props['pictures']);
