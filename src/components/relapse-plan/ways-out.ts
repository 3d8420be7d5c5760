/** Paper and files, out and in. A part of the code of its own: the plan can be read and written before it is there. */
export { backupFile, calendarFile, fhirFile } from '@/components/relapse-plan/exports.ts';
export { OpenBackup } from '@/components/relapse-plan/OpenBackup.tsx';
export { Printed } from '@/components/relapse-plan/Printed.tsx';
