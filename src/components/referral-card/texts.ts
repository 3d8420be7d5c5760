import type { Unread } from '@/components/referral-card/referral.ts';
import type { Side } from '@/components/session-timer/choices.ts';
import { minutes as minutesText, seconds } from '@/components/session-timer/time-words.ts';
import { mostExercises } from '@/dose/dose.ts';

const fieldNames: Readonly<Record<string, string>> = {
  kant: 'aan welke kant',
  duur: 'hoe lang',
  wacht: 'hoe lang u wacht voor u begint',
  kijk: 'hoe vaak u hoort waar u kijkt',
  geluid: 'wat u hoort',
};

/** Every word of the patient's pages. */
export const texts = {
  edition: (edition: string) => `vaste tekst: editie ${edition}`,
  session: {
    title: (programme: string) => `Sessie met geluid: ${programme}`,
    detail: (side: Side | undefined, minutes: number | undefined, delaySeconds: number) =>
      [side, minutes && minutesText(minutes), `begint na ${seconds(delaySeconds)}`]
        .filter(Boolean)
        .join(', '),
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
    askFirst: 'Vraag dit aan uw behandelaar voor u begint.',
    searchFor: (words: string) => `Zoek op de site naar “${words}”`,
  },
  unread: (part: Unread): string => {
    switch (part.kind) {
      case 'cut':
        return 'De link is niet heel. Er ontbreekt misschien iets.';
      case 'newer':
        return 'De link is gemaakt met een nieuwere versie van deze site. Misschien staat hier niet alles.';
      case 'page':
        return `Deze pagina bestaat niet of niet meer: ${part.text}`;
      case 'programme':
        return `Deze sessie bestaat niet of niet meer: ${part.text}`;
      case 'session':
        return `Bij de sessie kwam dit niet goed over: ${part.fields
          .map((field) => fieldNames[field] ?? field)
          .join(', ')}.`;
      case 'edition':
        return `Editie ${part.edition} van “${part.title}” is er niet. Daarom staat hier de nieuwste tekst.`;
      case 'doses':
        return 'De aantallen bij uw oefeningen kwamen niet goed over. Daarom staan ze er niet bij.';
      case 'dose':
        return `Bij deze oefening kwam het aantal niet goed over: ${part.exercise}`;
      case 'exercise':
        return `Deze oefening bestaat niet of niet meer: ${part.text}`;
      case 'too-many-exercises':
        return `Er stonden te veel oefeningen in de link. ${part.count - mostExercises} ${part.count - mostExercises === 1 ? 'oefening ontbreekt' : 'oefeningen ontbreken'}.`;
      case 'sentence':
        return 'De zin in de link was te lang. Alleen het begin staat hier.';
      case 'too-many':
        return `Er stonden te veel pagina’s in de link. ${part.count} ${part.count === 1 ? 'pagina ontbreekt' : 'pagina’s ontbreken'}.`;
    }
  },
};
