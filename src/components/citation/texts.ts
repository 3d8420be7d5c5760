/** Every word the page for citing shows. */
export const texts = {
  address: 'Adres op deze site',
  addressHint: 'Plak of typ het adres van een pagina, een kop of een alinea, ook uit een vastgelegde editie.',
  make: 'Maak de verwijzing',
  loading: 'Bezig met de verwijzing…',
  /** Told by the page, as long as the code of the form is not there. */
  loadFailed:
    'Dit deel kwam niet binnen. Wat u invulde staat hier nog. Kijk of u internet heeft en druk nog eens. Helpt dat niet? Laad de pagina dan opnieuw.',
  problems: {
    empty: 'Vul eerst een adres van deze site in.',
    elsewhere:
      'Dit is een adres van een andere site. Vul een adres van deze site in. Dat begint met de naam die boven in uw browser staat.',
    unreadable:
      'Dit adres kunnen wij niet lezen. Kijk of het helemaal is overgenomen, of kopieer het nog eens.',
    absent: 'Op dit adres staat geen pagina om naar te verwijzen. Kijk of er een tikfout in staat.',
    failed: 'De pagina kwam niet binnen. Kijk of u internet heeft en probeer het nog eens.',
  },
  noSection: (anchor: string) =>
    `Op deze pagina staat niets met de naam “${anchor}”. Hieronder staat de verwijzing naar de hele pagina. U kunt ook een onderdeel kiezen.`,
  noPlace: (anchor: string) =>
    `In deze editie staat niets met de naam “${anchor}”. Hieronder staat de verwijzing naar de hele editie. U kunt ook een hoofdstuk kiezen.`,
  title: (title: string) => `Verwijzing naar “${title}”`,
  editionTitle: (title: string, edition: string) => `Verwijzing naar “${title}”, editie ${edition}`,
  editionHint:
    'Deze editie is vastgelegd: de tekst verandert niet meer. De verwijzing noemt het nummer en het adres van de editie.',
  chapter: 'Hoofdstuk',
  wholeEdition: 'De hele editie',
  section: 'Onderdeel',
  wholePage: 'De hele pagina',
  beginning: 'Het begin van de pagina',
  wholeChapter: 'Het hele hoofdstuk',
  beginningOfChapter: 'Het begin van het hoofdstuk',
  block: 'Alinea, lijst of tabel',
  wholeSection: 'Het hele onderdeel',
  blockOption: (number: number, start: string) => `${number}: ${start}`,
  toPlace: 'Lees deze plek',
  apa: 'APA 7',
  vancouver: 'Vancouver',
  list: 'In de literatuurlijst:',
  inText: 'In uw tekst:',
  copy: 'Kopieer',
  /** Names of the ways out, as a screen reader says them: which form, and of which of the two texts. */
  of: { site: 'onze tekst', laidDown: 'de vastgelegde editie', original: 'de bron zelf' },
  names: { apa: 'APA voor de literatuurlijst', inText: 'APA in uw tekst', vancouver: 'Vancouver' },
  named: (name: string, of: string) => `${name}, ${of}`,
  labelled: (button: string, what: string) => `${button}: ${what}`,
  copied: (what: string) => `Gekopieerd: ${what}.`,
  notCopied: 'Kopiëren lukt niet in deze browser. Selecteer de tekst en kopieer die zelf.',
  files: 'Bestand voor een programma',
  filesHint: 'Zotero, EndNote en Mendeley openen een RIS-bestand. Voor LaTeX is er BibTeX.',
  ris: 'Bewaar RIS',
  bibtex: 'Bewaar BibTeX',
  laidDown: (edition: string) => `De vastgelegde editie ${edition}`,
  laidDownHint:
    'Aan de tekst hierboven werken wij nog: die kan veranderen. Heeft u een tekst nodig die hetzelfde blijft? Lees dan de vastgelegde editie en gebruik deze verwijzing.',
  sameInLaidDown: (edition: string) => `Verwijs naar dezelfde plek in editie ${edition}`,
  original: 'De bron zelf',
  originalHint:
    'De tekst op deze site is onze weergave in eigen woorden. Wilt u de bron zelf noemen? Lees dan het oorspronkelijke document en gebruik deze verwijzing.',
};
