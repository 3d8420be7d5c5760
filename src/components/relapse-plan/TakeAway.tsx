import type { Desk } from '@/components/relapse-plan/desk.ts';
import { backupFile, fhirFile } from '@/components/relapse-plan/exports.ts';
import { outTexts } from '@/components/relapse-plan/out-texts.ts';
import type { PaperKind } from '@/components/relapse-plan/Printed.tsx';
import { texts } from '@/components/relapse-plan/texts.ts';
import { Button } from '@/components/tool/Button.tsx';
import type { TextFile } from '@/device/files.ts';

interface Props {
  desk: Desk;
  print: (kind: PaperKind) => void;
  save: (file: TextFile) => void;
}

/** Every way to take the plan along: three kinds of paper and two kinds of file. */
export function TakeAway({ desk: { plan, clock, newId }, print, save }: Props) {
  const way = (label: string, hint: string | undefined, onClick: () => void) => (
    <div class="plan-way">
      <Button onClick={onClick}>{label}</Button>
      {hint && <p>{hint}</p>}
    </div>
  );
  const { card, cardHint, doctor, doctorHint, files, fhir, fhirHint, backupHint } = outTexts.out;
  return (
    <>
      {way(texts.out.print, undefined, () => print('plan'))}
      {way(card, cardHint, () => print('card'))}
      {way(doctor, doctorHint, () => print('doctor'))}
      <h3>{files}</h3>
      <p>{outTexts.out.private}</p>
      {way(texts.out.backup, backupHint, () => save(backupFile(plan, clock.now())))}
      {way(fhir, fhirHint, () => save(fhirFile(plan, newId(), clock.now())))}
    </>
  );
}
