import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { drawnFrames } from '@/components/illustrations/drawn.ts';
import { movementOf } from '@/components/illustrations/movements.ts';

/** The frames of each moving picture: fetched only when somebody asks to see it move. */
export async function getStaticPaths() {
  const poses = new Map((await getCollection('poses')).map(({ id, data }) => [id, data]));
  const movements = await getCollection('movements');
  return movements
    .filter(({ data }) => data.seconds !== undefined)
    .map(({ id, data }) => ({
      params: { id },
      props: { seconds: data.seconds, frames: drawnFrames(movementOf(data, poses), data.amputations) },
    }));
}

export const GET: APIRoute = ({ props }) => Response.json(props);
