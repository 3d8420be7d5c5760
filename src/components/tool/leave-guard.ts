import { useEffect } from 'preact/hooks';

/**
 * Lets the browser ask before somebody leaves the page. It asks in words of its own.
 *
 * @param isAtRisk whether something would be lost, at that moment
 * @returns how to stop
 */
export function guardLeaving(isAtRisk: () => boolean): () => void {
  const guard = (event: BeforeUnloadEvent) => {
    if (isAtRisk()) event.preventDefault();
  };
  addEventListener('beforeunload', guard);
  return () => removeEventListener('beforeunload', guard);
}

/** The same, as long as a part is on the screen. */
export const useLeaveGuard = (isAtRisk: () => boolean, inputs: readonly unknown[] = []): void =>
  useEffect(() => guardLeaving(isAtRisk), inputs);
