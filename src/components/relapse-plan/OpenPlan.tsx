import { outTexts } from '@/components/relapse-plan/out-texts.ts';
import type { Plan } from '@/components/relapse-plan/plan.ts';
import { planRecord } from '@/components/relapse-plan/plan-record.ts';
import { OpenBackup } from '@/components/tool/kept/OpenBackup.tsx';
import { joinTo } from '@/components/tool/kept/open-backup.ts';
import type { Files } from '@/device/files.ts';
import type { OpenRecord } from '@/device/store.ts';

interface Props {
  record: OpenRecord<Plan>;
  files: Files;
  tell: (text: string) => void;
}

/** Joins a saved file to the plan. */
export const OpenPlan = ({ record, files, tell }: Props) => (
  <OpenBackup
    thing={outTexts.thing}
    join={joinTo(planRecord, record, ({ items, versions }) => [...items, ...versions])}
    files={files}
    tell={tell}
  />
);
