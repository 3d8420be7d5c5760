import { getCollection } from 'astro:content';
import type { Redirects } from '@/publishing/redirects.ts';

/** Short addresses and addresses of before, with where they lead; src/publishing/redirects.ts makes pages of them. */
export async function GET() {
  const [short, moved] = await Promise.all([
    getCollection('shortAddresses'),
    getCollection('movedAddresses'),
  ]);
  return Response.json({
    short: short.map(({ id, data: { to } }) => ({ from: `/${id}/`, to })),
    moved: moved.map(({ data: { from, to } }) => ({ from, to })),
  } satisfies Redirects);
}
