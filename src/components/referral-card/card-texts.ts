import { siteName } from '@/site-name.ts';

/** Every word of what a patient takes home: the card and the text for in a letter. */
export const cardTexts = {
  title: 'Uw behandelaar wijst u op',
  letter: {
    intro: `Op de site ${siteName} staat uitleg voor thuis. Ik wijs u op:`,
    exercises: `Op de site ${siteName} staat uitleg voor thuis. Ik geef u deze oefeningen mee:`,
    more: 'Ook wijs ik u op:',
    all: 'Alles bij elkaar, om te openen op een telefoon of computer:',
    about: 'De site is gratis. U heeft geen account nodig en er wordt niets van u gevraagd.',
  },
  paper: {
    scan: 'Scan de code met de camera van uw telefoon.',
    orType: 'Of typ een adres van deze kaart in uw browser.',
    exercises: 'Uw oefeningen',
    more: 'Uw behandelaar wijst u ook op:',
    howTo: 'Hoe u een oefening doet, ziet u ook op',
    ownNumbers: 'De aantallen hier zijn voor u. Houd die aan.',
    type: 'Typ een adres van deze kaart in uw browser.',
    practitioner: 'Behandelaar',
    phone: 'Telefoon',
    about: `${siteName}. Gratis, zonder account.`,
  },
};
