import { render } from 'preact';
import { emptyPlan, isEmpty } from '@/components/relapse-plan/plan.ts';
import { planRecord } from '@/components/relapse-plan/plan-record.ts';
import { RelapsePlan, type WaysOut } from '@/components/relapse-plan/RelapsePlan.tsx';
import { browserStorage } from '@/device/browser-storage.ts';
import { devicePage } from '@/device/load-once.ts';
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
  const tab = browserTab(planRecord.name);
  let putInTab = () => {};
  surviveReload(planRecord, record, tab, isEmpty, (listener) => {
    putInTab = listener;
    onLeavePage(listener);
  });

  const empty = () => record.change(() => emptyPlan);
  storage.onChange((key) => {
    if (key === wipedKey) void empty();
  });
  const wipe = async () => {
    await record.stopKeeping();
    const isGone = !record.state().problem;
    await empty();
    // A new plan is a new question.
    storage.choice.askAgain();
    // Without storage there is no other tab to tell either.
    await storage.update(wipedKey, () => undefined).catch(() => undefined);
    return isGone;
  };
  const startAnew = async () => {
    if (!(await devicePage.canReachSite())) return false;
    putInTab();
    // What the tab holds comes back by itself. Without the plan on it the page does not ask whether to leave.
    if (tab.read() !== undefined) render(null, root);
    devicePage.reload();
    return true;
  };
  root.replaceChildren();
  const show = (out: WaysOut | 'failed' | undefined) =>
    render(<RelapsePlan record={record} out={out} wipe={wipe} startAnew={startAnew} />, root);
  show(undefined);
  // Not waited for: the plan is open now, and the focus may not jump away from what somebody went on to.
  void waysOut.then(show);
}
