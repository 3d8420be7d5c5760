import type { KnownSite } from '@/components/referral-card/known-pages.ts';
import { offeredSite, shelves } from '@/components/referral-card/known-site.ts';
import { type OfferedExercise, offeredExercises } from '@/components/referral-card/offered-exercises.ts';
import type { ShelfOfPaths } from '@/components/referral-card/PageChooser.tsx';

/** What a practitioner chooses from. */
export interface MakerKnowledge {
  site: KnownSite;
  shelves: readonly ShelfOfPaths[];
  offered: readonly OfferedExercise[];
}

/** All that there is to choose from. Build only. */
export const makerKnowledge = async (): Promise<MakerKnowledge> => ({
  site: await offeredSite(),
  // Each page stands in the site already.
  shelves: (await shelves()).map(({ title, pages }) => ({ title, paths: pages.map(({ path }) => path) })),
  offered: await offeredExercises(),
});
