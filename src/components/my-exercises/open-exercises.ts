import type { Kept } from '@/components/my-exercises/kept/open-kept.tsx';
import { type Asked, type PageKnowledge, screenOf } from '@/components/my-exercises/screen.ts';
import { texts } from '@/components/my-exercises/texts.ts';
import { isReferral } from '@/components/referral-card/referral.ts';
import { element, nodesOf } from '@/components/tool/element.ts';
import { keptKey } from '@/device/kept-key.ts';
import { loadOnce } from '@/device/load-once.ts';
import { browserMemory } from '@/device/memory.ts';

/** Whether this device says that it keeps exercises. The record itself is opened only then. */
function isKeptHere(): boolean {
  try {
    const kept = JSON.parse(browserMemory.read(keptKey) ?? '{}') as Record<string, unknown>;
    return kept['oefeningen'] !== undefined && kept['oefeningen'] !== null;
  } catch {
    return false;
  }
}

/** What stands behind the "#" of the address; undefined when that is no programme. */
const fragmentNow = () => (isReferral(location.hash) ? location.hash.slice(1) : undefined);

const loadKept = loadOnce(async () => {
  const { openKept } = await import('@/components/my-exercises/kept/open-kept.tsx');
  return openKept();
});

/**
 * Shows in an element the programme in the page's address, and follows when another one comes into it. A jump within the
 * page (“Ga naar inhoud”) puts an anchor there: the programme then goes back, so that a reload or a bookmark still has
 * it. What the device keeps comes by a press, or at once where it keeps something.
 */
export function openExercises(root: Element, knowledge: PageKnowledge): void {
  let fragment = fragmentNow() ?? '';
  let kept: Kept | undefined;
  let isAskedFor = false;

  const openKept = async (): Promise<Kept | undefined> => {
    screen.failure.replaceChildren();
    try {
      kept = await loadKept();
      showKept();
    } catch {
      screen.failure.replaceChildren(element('p', { role: 'alert' }, texts.loadFailed));
    }
    return kept;
  };
  const asked: Asked = {
    kept: async (isToKeep) => {
      isAskedFor = true;
      const parts = await openKept();
      if (isToKeep) await parts?.keep(fragment);
    },
    print: async (referral, isLarge, showCode) => {
      const { codeFor } = await import('@/components/my-exercises/sheet-code.ts').catch(() => ({
        // The sheet then has the address alone.
        codeFor: () => undefined,
      }));
      const code = codeFor(referral, knowledge.site);
      if (code) showCode(code);
      document.documentElement.toggleAttribute('data-large-print', isLarge);
      // After the code is drawn.
      setTimeout(() => window.print());
    },
  };
  const show = () => {
    screen = screenOf(fragment, knowledge, asked);
    root.replaceChildren(...nodesOf(screen.content));
    showKept();
  };
  const open = (next: string) => {
    history.replaceState(history.state, '', `${location.pathname}${next && '#'}${next}`);
    if (next === fragment) return;
    fragment = next;
    show();
  };
  const showKept = () => kept?.show({ ...screen, fragment, isAskedFor, open });
  let screen = screenOf(fragment, knowledge, asked);
  root.replaceChildren(...nodesOf(screen.content));
  addEventListener('hashchange', () => open(fragmentNow() ?? fragment));
  if (isKeptHere()) void openKept();
}
