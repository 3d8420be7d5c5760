import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Desk } from '@/components/relapse-plan/desk.ts';
import { backupFile } from '@/components/relapse-plan/exports.ts';
import { outTexts } from '@/components/relapse-plan/out-texts.ts';
import { isEmpty } from '@/components/relapse-plan/plan.ts';
import { planRecord } from '@/components/relapse-plan/plan-record.ts';
import { texts } from '@/components/relapse-plan/texts.ts';
import { Button } from '@/components/tool/Button.tsx';
import { Keeping } from '@/components/tool/kept/Keeping.tsx';
import { SetAside } from '@/components/tool/kept/SetAside.tsx';
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
export function KeepingPlan({ desk, print, save, wipe, tell }: Props) {
  const { state, record, plan } = desk;
  const { place, problem } = state;
  const [isSure, setSure] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  const cancelButton = useRef<HTMLButtonElement>(null);
  const words = outTexts.keeping;

  // The button that was pressed goes away; the focus moves to the safe one.
  useLayoutEffect(() => {
    if (isSure) cancelButton.current?.focus();
  }, [isSure]);

  return (
    <Keeping
      record={record}
      isEmpty={isEmpty(plan)}
      title={title}
      words={words}
      problems={texts.problem}
      onKept={() => tell(words.kept)}
      told={
        <>
          {!problem && <p>{place === 'device' ? words.onDevice : words.inTab}</p>}
          <p>{words.mayGo[place]}</p>
        </>
      }
      more={
        !isEmpty(plan) && (
          <>
            <Button onClick={print}>{texts.out.print}</Button>
            <Button onClick={() => save(backupFile(plan, desk.clock.now()))}>{texts.out.backup}</Button>
          </>
        )
      }
    >
      <SetAside record={record} name={planRecord.name} save={save} />
      {(!isEmpty(plan) || place === 'device') && (
        <>
          {isSure && <p id="wis-uitleg">{words.wipeHint}</p>}
          <div class="actions">
            {isSure ? (
              <>
                <Button
                  aria-describedby="wis-uitleg"
                  onClick={async () => {
                    setSure(false);
                    tell((await wipe()) ? words.wiped : words.wipeFailed);
                  }}
                >
                  {words.wipeSure}
                </Button>
                <Button
                  place={cancelButton}
                  onClick={() => {
                    setSure(false);
                    title.current?.focus();
                  }}
                >
                  {words.wipeCancel}
                </Button>
              </>
            ) : (
              <Button onClick={() => setSure(true)}>{words.wipe}</Button>
            )}
          </div>
        </>
      )}
    </Keeping>
  );
}
