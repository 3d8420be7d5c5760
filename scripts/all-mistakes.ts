import { clinicShelf, holdings } from '@/content.config.ts';
import { sentenceOf } from '@/mistakes/mistake.ts';
import { mistakesOn } from '@/mistakes/shelf.ts';

/** All that is wrong in the content, one sentence each, without a build. */
export async function sentencesOfAll(): Promise<string[]> {
  const shelves = [...Object.values(holdings), clinicShelf];
  return (await Promise.all(shelves.map(mistakesOn))).flat().map(sentenceOf);
}
