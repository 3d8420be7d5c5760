import { mostPages, type Unread } from '@/components/referral-card/referral.ts';
import { longestSentence } from '@/components/referral-card/sentence.ts';
import type { Side } from '@/components/session-timer/choices.ts';
import { texts as sessionTexts } from '@/components/session-timer/texts.ts';

const fieldNames: Readonly<Record<string, string>> = {
  kant: 'aan welke kant',
  duur: 'hoe lang',
  wacht: 'hoe lang u wacht voor u begint',
  kijk: 'hoe vaak u hoort waar u kijkt',
  geluid: 'wat u hoort',
};

/** Every word that patient and practitioner both see, and those of the patient's page. */
export const texts = {
  title: 'Uw behandelaar wijst u op',
  edition: (edition: string) => `vaste tekst: editie ${edition}`,
  session: {
    title: (programme: string) => `Sessie met geluid: ${programme}`,
    detail: (side: Side | undefined, minutes: number | undefined, delaySeconds: number) =>
      [
        side && sessionTexts.programme.sides[side].toLowerCase(),
        minutes && sessionTexts.pace.minutesValue(minutes),
        `begint na ${sessionTexts.pace.seconds(delaySeconds)}`,
      ]
        .filter(Boolean)
        .join(', '),
  },
  letter: {
    intro: 'Op de site Wegwijs bij pijn staat uitleg voor thuis. Ik wijs u op:',
    all: 'Alles bij elkaar, om te openen op een telefoon of computer:',
    about: 'De site is gratis. U heeft geen account nodig en er wordt niets van u gevraagd.',
  },
  patient: {
    intro: 'Kies wat u wilt openen. U mag de pagina’s ook printen.',
    wrote: 'Uw behandelaar schreef:',
    notOurs: 'Deze zin staat in de link die u kreeg. Wij hebben hem niet geschreven.',
    nothing: 'Er staat niets in deze link, of hij kwam niet heel over.',
    whatToDo:
      'Scan de QR-code nog eens. Of typ het korte adres dat op uw kaart staat. U kunt ook hier verder:',
    patients: { title: 'Voor patiënten', text: 'Kies zelf uw onderwerp.' },
    search: { title: 'Zoeken', text: 'Zoek een woord op deze site.' },
    unread: 'Dit konden wij niet openen',
    ask: 'Vraag uw behandelaar wat hier had moeten staan.',
    searchFor: (words: string) => `Zoek op de site naar “${words}”`,
    unreadText: (part: Unread): string => {
      switch (part.kind) {
        case 'cut':
          return 'De link is niet heel. Er ontbreekt misschien iets.';
        case 'newer':
          return 'De link is gemaakt met een nieuwere versie van deze site. Misschien ziet u niet alles.';
        case 'page':
          return `Deze pagina bestaat niet of niet meer: ${part.text}`;
        case 'programme':
          return `Deze sessie bestaat niet of niet meer: ${part.text}`;
        case 'session':
          return `Bij de sessie kwam dit niet goed over: ${part.fields
            .map((field) => fieldNames[field] ?? field)
            .join(', ')}. Vraag dit aan uw behandelaar voor u begint.`;
        case 'edition':
          return `Editie ${part.edition} van “${part.title}” is er niet. U ziet de nieuwste tekst.`;
        case 'sentence':
          return 'De zin van uw behandelaar was te lang. U ziet alleen het begin.';
        case 'too-many':
          return `Er stonden te veel pagina’s in de link. ${part.count} ${part.count === 1 ? 'pagina ontbreekt' : 'pagina’s ontbreken'}.`;
      }
    },
  },
  paper: {
    scan: 'Scan de code met de camera van uw telefoon.',
    type: 'Of typ een adres in uw browser:',
    practitioner: 'Behandelaar',
    phone: 'Telefoon',
    about: 'Wegwijs bij pijn. Gratis, zonder account.',
  },
};

/** Every word that only the practitioner sees. */
export const makerTexts = {
  pages: {
    title: '1. Kies pagina’s',
    hint: `Kies hoogstens ${mostPages} pagina’s. Uw patiënt ziet precies deze, in deze volgorde.`,
    find: 'Zoek een andere pagina',
    findHint: 'Bijvoorbeeld “slaap” of “5.5”.',
    found: (count: number) =>
      count === 0
        ? 'Geen pagina gevonden. Probeer een ander woord.'
        : `${count} ${count === 1 ? 'pagina' : 'pagina’s'} gevonden.`,
    tooManyFound: (shown: number, count: number) =>
      `${count} pagina’s gevonden. U ziet de eerste ${shown}. Typ meer woorden.`,
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
    title: '2. Zet een sessie klaar',
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
    title: '3. Nieuwste of vaste tekst',
    newest: 'De nieuwste tekst',
    newestHint: 'Uw patiënt leest altijd de laatste versie.',
    fixed: 'De tekst van nu',
    fixedHint: 'Uw patiënt leest de vastgelegde editie die u nu kent, ook als de tekst later verandert.',
    tools: 'Hulpmiddelen en de sessie hebben geen vaste vorm. Die openen altijd de nieuwste.',
  },
  sentence: {
    title: '4. Schrijf er een zin bij',
    label: 'Uw zin',
    hint: `Dit hoeft niet. Hoogstens ${longestSentence} tekens.`,
    warning:
      'Zet hier geen gegevens van de patiënt in: geen naam, geen geboortedatum, geen klacht of diagnose. Wie de link heeft, kan de zin lezen.',
  },
  result: {
    title: '5. Geef de verwijzing mee',
    empty: 'Kies eerst een pagina of een sessie.',
    look: 'Bekijk wat uw patiënt ziet',
    link: 'Link',
    linkHint: 'Voor in een e-mail of een dossier.',
    copyLink: 'Kopieer de link',
    qr: 'QR-code',
    qrLabel: 'QR-code die de verwijzing opent',
    saveQr: 'Bewaar de QR-code (SVG)',
    qrSaved: 'De QR-code staat bij uw downloads.',
    tooLong:
      'De link is te lang voor een QR-code die op een kaart past. Kies minder pagina’s of maak de zin korter.',
    letter: 'Tekst voor in een brief',
    copyLetter: 'Kopieer de tekst',
    copied: 'Gekopieerd.',
    notCopied:
      'Kopiëren lukt niet in deze browser. De tekst is nu geselecteerd: druk op Ctrl en C, of op Cmd en C.',
    card: 'Kaart op papier',
    cardHint:
      'Op de kaart schrijft u zelf uw naam en telefoonnummer. Wij vragen die niet. Print op 100 %, dus niet “passend maken”. Een lange lijst loopt door op een tweede kant.',
    size: 'Grootte van de kaart',
    sizes: { a6: 'A6 (10,5 bij 14,8 cm)', a5: 'A5 (14,8 bij 21 cm)' },
    print: 'Print de kaart',
    preview: 'Zo ziet de kaart eruit:',
  },
};
