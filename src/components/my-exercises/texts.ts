import { minutes } from '@/components/session-timer/time-words.ts';

/** Every word of a patient's own exercises. */
export const texts = {
  count: (number: number) => `${number} ${number === 1 ? 'oefening' : 'oefeningen'}`,
  length: (number: number) => `ongeveer ${minutes(number)}`,
  begin: 'Begin met geluid',
  beginOne: 'Alleen deze oefening, met geluid',
  tooLong: 'Achter elkaar duurt dit langer dan een uur. Begin daarom per oefening.',
  notTimed: 'Bij een oefening staat niet hoe vaak u haar doet. Begin daarom per oefening.',
  safe: 'Veilig oefenen.',
  start: 'Beginhouding.',
  dose: { source: 'Zo vaak', own: 'Zo vaak, zegt uw behandelaar' },
  noDose: 'Hoe vaak? Dat kwam niet goed over. Vraag het uw behandelaar voor u begint.',
  open: 'Hoe vaak? Vraag dat aan uw behandelaar.',
  remark: 'Uw behandelaar zegt:',
  alternative: 'Lukt deze houding niet?',
  also: 'Ook van uw behandelaar',
  print: 'Print dit blad',
  printLarge: 'Print met grote letters',
  keep: {
    title: 'Bewaren op dit apparaat?',
    text: 'Dan vindt u deze oefeningen terug op de startpagina, en kunt u aanvinken wat u deed. Wie dit apparaat ook gebruikt, kan ze dan zien. Er gaat niets naar ons of naar een ander.',
    press: 'Op dit apparaat bewaren',
  },
  nothing:
    'Hier komen de oefeningen die uw behandelaar voor u koos. Open daarvoor de link die u kreeg, of scan de QR-code op uw blad.',
  /** For who has no link. */
  exercises: 'Alle oefeningen na een beenamputatie',
  openFile: 'Open een bewaard bestand',
  loadFailed: 'Dit deel kwam niet binnen. Kijk of u internet heeft en druk nog eens.',
  paper: {
    days: ['m', 'd', 'w', 'd', 'v', 'z', 'z'],
    week: (number: number) => `Week ${number}`,
    ticks: 'Zet een kruisje als u de oefening deed.',
    practitioner: 'Behandelaar',
    phone: 'Telefoon',
    scan: 'Scan de code: dan hoort u de oefeningen.',
  },
};
