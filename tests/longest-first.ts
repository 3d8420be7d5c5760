import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Test files that take a minute or more, the longest first. */
const longest = [
  'every-page-a.browser',
  'every-page-b.browser',
  'session.browser',
  'relapse-plan.browser',
  'pain-scale.browser',
  'bad-input.site',
  'session-walk.browser',
  'search.browser',
  'folder.browser',
  'session-hands.browser',
  'referral-card.browser',
];

const placeOf = ({ moduleId }: TestSpecification) => {
  const place = longest.findIndex((name) => moduleId.includes(`/${name}.test.`));
  return place < 0 ? longest.length : place;
};

/**
 * Begins with what takes longest, so that no core waits at the end for the last file. Vitest knows that by itself only
 * where it ran before, and else goes by the size of a file and by the name of its project.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => placeOf(a) - placeOf(b));
  }
}
