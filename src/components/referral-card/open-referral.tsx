import { render } from 'preact';
import type { KnownSite } from '@/components/referral-card/known-pages.ts';
import { ReferredTo } from '@/components/referral-card/ReferredTo.tsx';
import { exercisesPath, isReferral } from '@/components/referral-card/referral.ts';
import { folder } from '@/device/site-folder.ts';

/**
 * Shows in an element what the page's address says, and follows when another referral comes into the address. A jump
 * within the page (“Ga naar inhoud”) puts an anchor there: the referral then goes back, so that a reload or a
 * bookmark still has it.
 */
export function openReferral(root: Element, site: KnownSite): void {
  let fragment = location.hash;
  // Exercises have a page of their own.
  if (/[#&]doe=./.test(fragment)) {
    location.replace(folder + exercisesPath + fragment);
    return;
  }
  root.replaceChildren();
  const show = () => render(<ReferredTo site={site} fragment={fragment} />, root);
  addEventListener('hashchange', () => {
    if (isReferral(location.hash)) fragment = location.hash;
    else history.replaceState(history.state, '', location.pathname + fragment);
    show();
  });
  show();
}
