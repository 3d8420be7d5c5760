import type { StorageReason } from '@/device/storage.ts';

/** Every word about keeping a worksheet. */
export const texts = {
  title: 'Waar blijft dit blad?',
  onDevice:
    'Dit blad staat op dit apparaat, in deze browser, en blijft daar staan. Er gaat niets naar ons of naar een ander.',
  inTab: 'Dit blad staat alleen in dit venster. Sluit u het venster, dan is het weg.',
  empty: 'Begin te schrijven, of open een blad dat u bewaarde.',
  mayGo: 'Een browser kan zelf wissen wat hij bewaart. Print daarom het blad of bewaar een bestand.',
  stop: 'Haal de bladen van dit apparaat',
  backup: 'Bewaar als bestand',
  saved: (name: string) => `Bewaard als ${name}. Kijk bij uw downloads.`,
  blank: 'Begin een leeg blad',
  others: 'Uw andere bladen',
  ofDay: (day: string) => `Blad van ${day}`,
  remove: 'Gooi dit blad weg',
  removed: 'Het blad is weg.',
  restore: 'Zet terug',
  restored: 'Het blad is teruggezet.',
  thing: { name: 'bladen', parts: ['blad', 'bladen'] } as const,
  problems: {
    full: 'Er is geen ruimte meer op dit apparaat en dit blad staat alleen in dit venster, dus print het of bewaar een bestand.',
    forbidden:
      'Deze browser laat ons niets bewaren en dit blad staat alleen in dit venster, dus print het of bewaar een bestand.',
  } satisfies Record<StorageReason, string>,
};
