import type { APIRoute } from 'astro';
import { programmeEntries } from '@/components/session-timer/programme-data.ts';

/** One programme with its lines and drawings: fetched when a session of it is prepared. */
export async function getStaticPaths() {
  const entries = await programmeEntries();
  return entries.map(({ programme }) => ({ params: { id: programme.id }, props: { programme } }));
}

export const GET: APIRoute = ({ props }) => Response.json(props['programme']);
