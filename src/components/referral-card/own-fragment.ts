import { useEffect } from 'preact/hooks';
import { isReferral } from '@/components/referral-card/referral.ts';

/** Milliseconds without a change before the address follows: some browsers refuse more than 100 changes in 30 s. */
export const pause = 300;

/**
 * Keeps a fragment in the page's address, so that a reload, a bookmark and the back button keep it, also after a jump
 * within the page (“Ga naar inhoud”), which puts an anchor in its place.
 *
 * @param fragment what belongs there, without "#"; empty for nothing
 * @param onArrival called with another referral's fragment that came into the address
 */
export function useOwnFragment(fragment: string, onArrival: (fragment: string) => void): void {
  useEffect(() => {
    const put = () => {
      if (location.hash.slice(1) !== fragment)
        history.replaceState(history.state, '', `${location.pathname}${fragment && `#${fragment}`}`);
    };
    const follow = () => (isReferral(location.hash) ? onArrival(location.hash.slice(1)) : put());
    const timer = setTimeout(put, pause);
    addEventListener('hashchange', follow);
    return () => {
      clearTimeout(timer);
      removeEventListener('hashchange', follow);
    };
  }, [fragment, onArrival]);
}
