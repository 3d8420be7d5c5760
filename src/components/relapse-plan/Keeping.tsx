import { useState } from 'preact/hooks';
import type { Desk } from '@/components/relapse-plan/desk.ts';
import { isEmpty } from '@/components/relapse-plan/plan.ts';
import { texts } from '@/components/relapse-plan/texts.ts';
import type { TextFile } from '@/device/files.ts';

interface Props {
  desk: Desk;
  /** Undefined as long as paper and files are not there. */
  print: (() => void) | undefined;
  backup: (() => void) | undefined;
  save: (file: TextFile) => void;
  /** Clears the device and every open tab. Resolves to whether the device did it. */
  wipe: () => Promise<boolean>;
  tell: (text: string) => void;
}

/** Where the plan is kept, what may happen to it there, and how to clear it. */
export function Keeping({ desk, print, backup, save, wipe, tell }: Props) {
  const { state, record, plan } = desk;
  const { place, problem, setAside } = state;
  const [isSure, setSure] = useState(false);
  return (
    <section class="plan-keeping">
      <h3>{texts.keeping.title}</h3>
      {problem ? (
        <p role="alert">{texts.keeping[problem]}</p>
      ) : (
        <p>{place === 'device' ? texts.keeping.onDevice : texts.keeping.inTab}</p>
      )}
      <p>
        {place === 'tab' && `${texts.keeping.keepHint} `}
        {texts.keeping.mayGo}
      </p>
      <div class="plan-actions">
        {(place === 'tab' || problem) && (
          <button
            type="button"
            class="tool primary"
            onClick={async () => {
              await record.keep();
              if (!record.state().problem) tell(texts.keeping.kept);
            }}
          >
            {problem ? texts.keeping.retry : texts.keeping.keep}
          </button>
        )}
        {!isEmpty(plan) && print && (
          <>
            <button type="button" class="tool" onClick={print}>
              {texts.out.print}
            </button>
            <button type="button" class="tool" onClick={backup}>
              {texts.out.backup}
            </button>
          </>
        )}
      </div>
      {setAside.length > 0 && (
        <>
          <p role="alert">{texts.keeping.setAside}</p>
          <div class="plan-actions">
            <button
              type="button"
              class="tool"
              onClick={() =>
                save({
                  name: 'terugvalplan.apart.json',
                  type: 'application/json',
                  text: JSON.stringify(setAside, null, 1),
                })
              }
            >
              {texts.keeping.saveSetAside}
            </button>
            <button type="button" class="tool" onClick={record.discardSetAside}>
              {texts.keeping.discardSetAside}
            </button>
          </div>
        </>
      )}
      {(!isEmpty(plan) || place === 'device') && (
        <>
          {isSure && <p id="wis-uitleg">{texts.keeping.wipeHint}</p>}
          <div class="plan-actions">
            {isSure ? (
              <>
                <button
                  type="button"
                  class="tool"
                  aria-describedby="wis-uitleg"
                  onClick={async () => {
                    setSure(false);
                    tell((await wipe()) ? texts.keeping.wiped : texts.keeping.wipeFailed);
                  }}
                >
                  {texts.keeping.wipeSure}
                </button>
                <button type="button" class="tool" onClick={() => setSure(false)}>
                  {texts.keeping.wipeCancel}
                </button>
              </>
            ) : (
              <button type="button" class="tool" onClick={() => setSure(true)}>
                {texts.keeping.wipe}
              </button>
            )}
          </div>
        </>
      )}
    </section>
  );
}
