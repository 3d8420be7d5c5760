import { mostPages } from '@/components/referral-card/referral.ts';
import { longestSentence } from '@/exchange/sentence.ts';

/** Every word that only the practitioner sees. */
export const makerTexts = {
  loadFailed:
    'De verwijskaart kwam niet. Kijk of u internet heeft en kies dan nog eens iets. Wat u al invulde, blijft staan. Helpt dat niet? Laad de pagina dan opnieuw.',
  exercises: {
    title: 'Kies oefeningen',
    hint: 'Dit hoeft niet. Uw patiënt ziet bij elke oefening de tekening, de stappen en het aantal dat u invult.',
    level: 'Amputatie door het …',
    anyLevel: 'niet invullen',
    side: 'Welke kant?',
    noSide: 'niet invullen',
    list: (count: number) => `Lijst met oefeningen${count > 0 ? ` (${count} gekozen)` : ''}`,
    loading: 'De lijst komt eraan.',
  },
  pages: {
    title: 'Kies pagina’s',
    hint: `Kies hoogstens ${mostPages} pagina’s. Uw patiënt ziet precies deze, in deze volgorde.`,
    loading: 'De lijst komt eraan.',
    find: 'Zoek een andere pagina',
    findHint: 'Bijvoorbeeld “slaap” of “5.5”.',
    found: (count: number) =>
      count === 0
        ? 'Geen pagina gevonden. Probeer een ander woord.'
        : `${count} ${count === 1 ? 'pagina' : 'pagina’s'} gevonden.`,
    tooManyFound: (shown: number, count: number) =>
      `${count} pagina’s gevonden. U ziet de eerste ${shown}. Typ meer woorden.`,
    forTherapists: 'Geschreven voor therapeuten',
    chosenIn: (count: number) => ` (${count} gekozen)`,
    full: `U koos ${mostPages} pagina’s. Haal er eerst een weg om een andere te kiezen.`,
    chosen: 'U koos',
    none: 'Nog geen pagina.',
    up: 'Omhoog',
    down: 'Omlaag',
    remove: 'Haal weg',
    moved: (place: number, of: number) => `Staat nu op plaats ${place} van ${of}.`,
    removed: 'Weggehaald.',
    noEdition: 'altijd de nieuwste tekst',
  },
  session: {
    title: 'Zet een sessie klaar',
    hint: 'Dit hoeft niet. Uw patiënt kan de sessie daarna nog anders instellen.',
    programme: 'Sessie',
    none: 'Geen sessie',
    side: 'Kant van de amputatie',
    noSide: 'Niet invullen',
    minutes: 'Aantal minuten',
    minutesHint: (most: number) => `Van 1 tot en met ${most}.`,
    wrongMinutes: (most: number, kept: string) =>
      `Typ een heel getal van 1 tot en met ${most}. Tot dan blijft het ${kept}.`,
    delay: 'Tijd voor de sessie begint',
  },
  edition: {
    title: 'Nieuwste of vaste tekst',
    newest: 'De nieuwste tekst',
    newestHint: 'Uw patiënt leest altijd de laatste versie.',
    fixed: 'De tekst van nu',
    fixedHint: 'Uw patiënt leest de vastgelegde editie die u nu kent, ook als de tekst later verandert.',
    tools:
      'Oefeningen, hulpmiddelen en de sessie openen vanaf deze kaart altijd in de nieuwste vorm. Een vaste tekst staat bij Edities.',
  },
  sentence: {
    title: 'Schrijf er een zin bij',
    label: 'Uw zin',
    hint: `Dit hoeft niet. Hoogstens ${longestSentence} tekens.`,
    warning:
      'Zet hier geen gegevens van de patiënt in: geen naam, geen geboortedatum, geen klacht of diagnose. Wie de link heeft, kan de zin lezen.',
  },
  result: {
    title: 'Geef het mee',
    empty: 'Kies eerst een oefening, een pagina of een sessie.',
    look: 'Bekijk wat uw patiënt ziet',
    preview: 'Zo ziet uw patiënt het',
    noPreview: 'Hier komt wat uw patiënt ziet, zodra u iets kiest.',
    link: 'Link',
    linkHint: 'Voor in een e-mail of een dossier.',
    copyLink: 'Kopieer de link',
    qr: 'QR-code',
    qrLabel: 'QR-code die de verwijzing opent',
    saveQr: 'Bewaar de QR-code (SVG)',
    qrSaved: 'De QR-code staat bij uw downloads.',
    tooLong:
      'De link is te lang voor een QR-code die op een kaart past. Maak uw opmerkingen of uw zin korter, of kies minder.',
    letter: 'Tekst voor in een brief',
    copyLetter: 'Kopieer de tekst',
    copied: 'Gekopieerd.',
    notCopied:
      'Kopiëren lukt niet in deze browser. De tekst is nu geselecteerd: druk op Ctrl en C, of op Cmd en C.',
    sheet: 'Oefenblad op papier',
    sheetHint: 'Het blad met de tekeningen, de stappen, uw aantallen en de QR-code (A4).',
    printSheet: 'Open het oefenblad om te printen (in een nieuw venster)',
    card: 'Kaart op papier',
    cardHint:
      'Op de kaart schrijft u zelf uw naam en telefoonnummer. Wij vragen die niet. Print op 100 %, dus niet “passend maken”. Een lange lijst loopt door op een tweede kant. Opmerkingen bij een oefening staan op het oefenblad.',
    size: 'Grootte van de kaart',
    sizes: { a6: 'A6 (10,5 bij 14,8 cm)', a5: 'A5 (14,8 bij 21 cm)' },
    print: 'Print de kaart',
    cardPreview: 'Zo ziet de kaart eruit:',
  },
};
