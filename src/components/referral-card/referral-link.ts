import { type KnownSite, nameOf } from '@/components/referral-card/known-pages.ts';
import { exercisesPath, type Referral, referralPath, version } from '@/components/referral-card/referral.ts';
import { fragmentOf as sessionFragment } from '@/components/session-timer/choices.ts';
import { dosedInAddress } from '@/dose/in-address.ts';
import { sentenceInAddress } from '@/exchange/sentence.ts';

/** A referral written as an address. It is read in `referral.ts`: a patient's page has no need of this. */

/** Where a patient opens it. */
export const pathFor = ({ exercises }: Referral): string =>
  exercises.length > 0 ? exercisesPath : referralPath;

/**
 * A referral as the fragment of an address, without "#": `v=1&lees=been,pijn/waarom-pijn-blijft.2026.1&programma=been
 * &duur=15&zin=Rustig_aan&einde=1`. A page stands there by its short word or its path, with the edition behind a dot
 * when it is fixed. The session's fields are its own (`session-timer/choices.ts`). `einde` shows that nothing was cut
 * off. With exercises it is version 2, and they stand first: `doe=` (`dose/in-address.ts`). Only letters, digits and - . _ ~ & = , / occur, which every mail program leaves as they are.
 */
export function fragmentOf(referral: Referral, site: KnownSite): string {
  const exercises = dosedInAddress(referral.exercises);
  const names = referral.pages.map(
    ({ address, edition }) => nameOf(address, site) + (edition ? `.${edition}` : ''),
  );
  const sentence = sentenceInAddress(referral.sentence);
  return [
    `v=${exercises ? version : 1}`,
    exercises && `doe=${exercises}`,
    names.length > 0 && `lees=${names.join(',')}`,
    referral.session && sessionFragment(referral.session),
    sentence && `zin=${sentence}`,
    'einde=1',
  ]
    .filter(Boolean)
    .join('&');
}

/** The whole address of a referral, to send. */
export const linkTo = (referral: Referral, site: KnownSite): string =>
  `${site.address}${pathFor(referral)}#${fragmentOf(referral, site)}`;
