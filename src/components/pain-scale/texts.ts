import type { Direction, Pain, Period, Scale } from '@/components/pain-scale/entry.ts';

/** The pains in words, as in “Fantoompijn: hoeveel pijn heeft u nu?” */
export const painNames: Readonly<Record<Pain, string>> = {
  fantoompijn: 'Fantoompijn',
  stomppijn: 'Stomppijn',
  'andere-pijn': 'Andere pijn',
};

/** Every word shown while somebody fills in a score. The questions themselves stand in `entry.ts`. */
export const texts = {
  next: 'Verder',
  back: 'Terug',
  skip: 'Niet invullen',
  finish: 'Zet in mijn lijst',
  other: 'Andere vraag, of een lijn',
  optional: 'Dat hoeft niet.',
  needPain: 'Kies nog welke pijn dit is.',
  openLog: 'Mijn lijst bekijken',
  step: (step: number, steps: number) => `Vraag ${step} van ${steps}`,
  choose: {
    title: 'Wat wilt u invullen?',
    pains: 'Welke pijn?',
    painHints: {
      fantoompijn: 'pijn in het deel dat er niet meer is',
      stomppijn: 'pijn in de stomp zelf',
      'andere-pijn': 'pijn ergens anders',
    } satisfies Record<Pain, string>,
    feeling:
      'Voelt u uw arm of been nog, maar doet het geen pijn? Dat is fantoomgevoel. Vul daar geen pijn voor in.',
    periods: 'Over welke tijd?',
    periodNames: {
      nu: 'Nu, op dit moment',
      week: 'Gemiddeld in de afgelopen 7 dagen',
    } satisfies Record<Period, string>,
    scales: 'Hoe wilt u het aangeven?',
    scaleNames: {
      NRS: 'Met een cijfer van 0 tot en met 10',
      VAS: 'Met een streep op een lijn',
    } satisfies Record<Scale, string>,
    directions: 'Hoe ligt de lijn?',
    directionNames: { liggend: 'Van links naar rechts', staand: 'Van onder naar boven' } satisfies Record<
      Direction,
      string
    >,
    sameWay: 'Kies elke keer dezelfde manier. Alleen dan kunt u later terugkijken.',
    needPain: 'Kies eerst welke pijn en over welke tijd.',
  },
  numeric: {
    hint: 'Druk op het cijfer dat past.',
  },
  visual: {
    hint: 'Druk op de lijn op de plek die past. Lukt dat niet? Gebruik dan − of +. U kunt de streep daarna verplaatsen.',
    notSet: 'nog geen streep gezet',
    set: (score: number) => `${score} van 100`,
    begin: (end: string) => `Begin in het midden, dan stapjes naar “${end}”`,
    step: (end: string) => `Een stapje naar “${end}”`,
  },
  note: 'Wilt u er iets bij schrijven? Dat hoeft niet.',
  loadFailed:
    'Dit deel kwam niet binnen. Wat u invulde staat hier nog. Kijk of u internet heeft en druk nog eens.',
  logFailed: 'De lijst kwam niet binnen. Kijk of u internet heeft en druk nog eens.',
};
