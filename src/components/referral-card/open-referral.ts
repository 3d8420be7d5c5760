import type { KnownSite } from '@/components/referral-card/known-pages.ts';
import { exercisesPath, isReferral } from '@/components/referral-card/referral.ts';
import { referredTo } from '@/components/referral-card/referred-to.ts';
import { nodesOf } from '@/components/tool/element.ts';
import { folder } from '@/device/site-folder.ts';

/**
 * Shows in an element what the page's address says, and follows when another referral comes into the address. A jump
 * within the page (“Ga naar inhoud”) puts an anchor there: the referral then goes back, so that a reload or a
 * bookmark still has it.
 */
export function openReferral(root: Element, site: KnownSite): void {
  let fragment = location.hash;
  const show = () => {
    // Exercises have a page of their own.
    if (/[#&]doe=./.test(fragment)) location.replace(folder + exercisesPath + fragment);
    else root.replaceChildren(...nodesOf(referredTo(fragment, site)));
  };
  addEventListener('hashchange', () => {
    if (isReferral(location.hash)) {
      fragment = location.hash;
      show();
    } else history.replaceState(history.state, '', location.pathname + fragment);
  });
  show();
}
