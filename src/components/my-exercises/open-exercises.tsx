import { render } from 'preact';
import type { ExerciseText } from '@/components/my-exercises/exercise-text.ts';
import { MyExercises } from '@/components/my-exercises/MyExercises.tsx';
import type { KnownSite } from '@/components/referral-card/known-pages.ts';
import type { Safety } from '@/components/session-timer/programme.ts';
import { keptKey } from '@/device/keep-choice.ts';
import { browserMemory } from '@/device/memory.ts';

/** What the page knows. */
export interface PageKnowledge {
  site: KnownSite;
  exerciseTexts: Readonly<Record<string, ExerciseText>>;
  safety: Safety['brief'];
}

/** Whether this device says that it keeps exercises. The record itself is opened only then. */
function isKeptHere(): boolean {
  try {
    const kept = JSON.parse(browserMemory.read(keptKey) ?? '{}') as Record<string, unknown>;
    return kept['oefeningen'] !== undefined && kept['oefeningen'] !== null;
  } catch {
    return false;
  }
}

/** Shows in an element what the page's address says. */
export function openExercises(root: Element, knowledge: PageKnowledge): void {
  root.replaceChildren();
  render(<MyExercises {...knowledge} isKept={isKeptHere()} />, root);
}
