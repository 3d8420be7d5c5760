import type { APIRoute } from 'astro';
import { emptySeries, programmeEntries } from '@/components/session-timer/programme-data.ts';

/**
 * One programme with its lines and drawings: fetched when a session of it is prepared. Beside them what a session of
 * several exercises says.
 */
export async function getStaticPaths() {
  const programmes = (await programmeEntries()).map(({ programme }) => programme);
  return [...programmes, await emptySeries()].map((programme) => ({
    params: { id: programme.id },
    props: { programme },
  }));
}

export const GET: APIRoute = ({ props }) => Response.json(props['programme']);
