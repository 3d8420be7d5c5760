import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { SetAside } from '@/components/kept-record/SetAside.tsx';
import type { Desk } from '@/components/relapse-plan/desk.ts';
import { backupFile } from '@/components/relapse-plan/exports.ts';
import { outTexts } from '@/components/relapse-plan/out-texts.ts';
import { isEmpty } from '@/components/relapse-plan/plan.ts';
import { planRecord } from '@/components/relapse-plan/plan-record.ts';
import { texts } from '@/components/relapse-plan/texts.ts';
import type { TextFile } from '@/device/files.ts';

interface Props {
  desk: Desk;
  print: () => void;
  save: (file: TextFile) => void;
  /** Clears the device and every open tab. Resolves to whether the device did it. */
  wipe: () => Promise<boolean>;
  tell: (text: string) => void;
}

/** Where the plan is kept, what may happen to it there, and how to clear it. */
export function Keeping({ desk, print, save, wipe, tell }: Props) {
  const { state, record, plan } = desk;
  const { place, problem } = state;
  const [isSure, setSure] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  const cancelButton = useRef<HTMLButtonElement>(null);

  // The button that was pressed goes away; the focus moves to the safe one.
  useLayoutEffect(() => {
    if (isSure) cancelButton.current?.focus();
  }, [isSure]);

  return (
    <section class="plan-keeping">
      <h3 ref={title} tabIndex={-1}>
        {outTexts.keeping.title}
      </h3>
      {problem ? (
        <p role="alert">{texts.problem[problem]}</p>
      ) : (
        <p>{place === 'device' ? outTexts.keeping.onDevice : outTexts.keeping.inTab}</p>
      )}
      <p>
        {place === 'tab' && `${outTexts.keeping.keepHint} `}
        {outTexts.keeping.mayGo}
      </p>
      <div class="actions">
        {(place === 'tab' || problem) && (
          <button
            type="button"
            class="tool primary"
            onClick={async () => {
              await record.keep();
              if (record.state().problem) return;
              tell(outTexts.keeping.kept);
              title.current?.focus();
            }}
          >
            {problem ? outTexts.keeping.retry : outTexts.keeping.keep}
          </button>
        )}
        {!isEmpty(plan) && (
          <>
            <button type="button" class="tool" onClick={print}>
              {texts.out.print}
            </button>
            <button type="button" class="tool" onClick={() => save(backupFile(plan, desk.clock.now()))}>
              {texts.out.backup}
            </button>
          </>
        )}
      </div>
      <SetAside record={record} name={planRecord.name} save={save} />
      {(!isEmpty(plan) || place === 'device') && (
        <>
          {isSure && <p id="wis-uitleg">{outTexts.keeping.wipeHint}</p>}
          <div class="actions">
            {isSure ? (
              <>
                <button
                  type="button"
                  class="tool"
                  aria-describedby="wis-uitleg"
                  onClick={async () => {
                    setSure(false);
                    tell((await wipe()) ? outTexts.keeping.wiped : outTexts.keeping.wipeFailed);
                  }}
                >
                  {outTexts.keeping.wipeSure}
                </button>
                <button
                  type="button"
                  class="tool"
                  ref={cancelButton}
                  onClick={() => {
                    setSure(false);
                    title.current?.focus();
                  }}
                >
                  {outTexts.keeping.wipeCancel}
                </button>
              </>
            ) : (
              <button type="button" class="tool" onClick={() => setSure(true)}>
                {outTexts.keeping.wipe}
              </button>
            )}
          </div>
        </>
      )}
    </section>
  );
}
