import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { picturesOf } from '@/components/illustrations/figure/picture.ts';
import { movementOf } from '@/components/illustrations/movements.ts';

/** The drawing of one exercise by level of amputation: fetched by who shows a programme. */
export async function getStaticPaths() {
  const poses = new Map((await getCollection('poses')).map(({ id, data }) => [id, data]));
  const movements = new Map((await getCollection('movements')).map(({ id, data }) => [id, data]));
  return (await getCollection('exercises')).map(({ id, data }) => {
    const movement = movements.get(data.movement.id);
    if (!movement) throw new Error(`Oefening "${id}": tekening "${data.movement.id}" bestaat niet.`);
    const pictures = picturesOf(movementOf(movement, poses), movement.amputations, id).map(
      ({ amputation, width, height, lineWidth, person, svg }) => [
        amputation,
        { width, height, lineWidth, person, svg, description: movement.description },
      ],
    );
    return { params: { id }, props: { pictures: Object.fromEntries(pictures) } };
  });
}

export const GET: APIRoute = ({ props }) => Response.json(props['pictures']);
