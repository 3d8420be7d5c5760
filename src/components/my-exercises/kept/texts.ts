import type { StorageReason } from '@/device/storage.ts';

/** Every word about keeping exercises. */
export const texts = {
  choose: 'Welke oefeningen wilt u doen?',
  name: 'Naam voor deze oefeningen',
  defaultName: 'Mijn oefeningen',
  save: 'Bewaar deze oefeningen',
  title: 'Bewaard op dit apparaat',
  /** Not written yet, or refused. */
  titleInTab: 'Bewaren op dit apparaat',
  /** Where none of them is on the screen. */
  otherTitle: 'Wat u eerder bewaarde',
  kept: (name: string) =>
    `“${name}” staat op dit apparaat. U vindt het op de startpagina, en hier op “Mijn oefeningen”. Wie dit apparaat ook gebruikt, kan het zien.`,
  inTab:
    'Uw oefeningen staan nu alleen in dit venster. Sluit u het venster, dan zijn ze weg. De link van uw behandelaar blijft werken.',
  remove: 'Haal deze oefeningen van dit apparaat',
  removed: 'Weggehaald. De link van uw behandelaar blijft werken.',
  restore: 'Zet terug',
  restored: 'Teruggezet.',
  doneToday: 'Vandaag gedaan',
  week: 'Deze week',
  weekHint: 'U ziet wat u zelf aanvinkte. Wij tellen niets.',
  days: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
  noDay: 'niets aangevinkt',
  backup: 'Bewaar als bestand',
  saved: (name: string) => `Bewaard als ${name}. Kijk bij uw downloads.`,
  thing: { name: 'oefeningen', parts: ['programma', 'programma’s'] } as const,
  problems: {
    full: 'Er is geen ruimte meer op dit apparaat. Uw oefeningen staan alleen in dit venster. Bewaar de link van uw behandelaar, of print het blad.',
    forbidden:
      'Deze browser laat ons niets bewaren. Uw oefeningen staan alleen in dit venster. Bewaar de link van uw behandelaar, of print het blad.',
  } satisfies Record<StorageReason, string>,
};
