import { render } from 'preact';
import { emptyPlan, isEmpty } from '@/components/relapse-plan/plan.ts';
import { planRecord } from '@/components/relapse-plan/plan-record.ts';
import { RelapsePlan, type WaysOut } from '@/components/relapse-plan/RelapsePlan.tsx';
import { browserStorage } from '@/device/browser-storage.ts';
import { openRecord } from '@/device/store.ts';
import { browserTab, onLeavePage, surviveReload } from '@/device/tab-storage.ts';

/** Under this key the tabs of this site tell each other that everything was wiped. Nothing is ever kept there. */
const wipedKey = `${planRecord.name}-gewist`;

/** Shows the plan in an element, with what this browser keeps. Call it once. */
export async function openPlan(root: Element): Promise<void> {
  // On its way from the start, so that nothing needs the network later.
  const waysOut = import('@/components/relapse-plan/ways-out.ts').catch(() => 'failed' as const);
  const storage = browserStorage();
  const record = openRecord(planRecord, storage);
  await record.opened;
  surviveReload(planRecord, record, browserTab(planRecord.name), isEmpty, onLeavePage);

  const empty = () => record.change(() => emptyPlan);
  storage.onChange((key) => {
    if (key === wipedKey) void empty();
  });
  const wipe = async () => {
    await record.stopKeeping();
    const isGone = !record.state().problem;
    await empty();
    // Without storage there is no other tab to tell either.
    await storage.update(wipedKey, () => undefined).catch(() => undefined);
    return isGone;
  };
  root.replaceChildren();
  const show = (out: WaysOut | 'failed' | undefined) =>
    render(<RelapsePlan record={record} out={out} wipe={wipe} />, root);
  show(undefined);
  // Not waited for: the plan is open now, and the focus may not jump away from what somebody went on to.
  void waysOut.then(show);
}
