/** The tones: what each sounds like and what it tells, in words for who is going to hear them. */
export const tones = {
  begin: {
    sound: '2 tonen, eerst laag en dan hoog',
    meaning: 'De sessie begint zo, of gaat verder na een pauze.',
  },
  wissel: { sound: '1 lange toon', meaning: 'Er is iets nieuws. Meestal begint u een andere beweging.' },
  kijk: { sound: '2 korte tonen', meaning: 'Kijk naar het beeld in de spiegel of op het scherm.' },
  tijd: {
    sound: '3 korte tonen',
    meaning: 'Er is tijd voorbij. U bent bijvoorbeeld op de helft, of bijna klaar.',
  },
  tel: { sound: '1 korte toon', meaning: 'Dit is 1 tel.' },
  los: { sound: '1 lage toon', meaning: 'Laat los, of neem rust.' },
  veilig: {
    sound: '2 lange tonen',
    meaning: 'Voor het oefenen: u mag altijd stoppen. Na het oefenen: sta pas op als u niet duizelig bent.',
  },
  'let-op': {
    sound: '3 tonen, 1 lang en dan 2 kort',
    meaning:
      'Let op uzelf. Wordt u duizelig of buiten adem, of krijgt u meer pijn? Houd dan op en rust. Bel meteen 112 bij pijn of druk op uw borst, of als u erg benauwd bent.',
  },
  einde: { sound: '3 tonen, steeds lager', meaning: 'Het oefenen is klaar.' },
  teken: {
    sound: '1 zachte toon, die opkomt en weer weggaat',
    meaning: 'De sessie loopt nog. U hoeft niets anders te doen.',
  },
} as const;

export type Tone = keyof typeof tones;
