import type { BackupProblem } from '@/exchange/backup.ts';

/** What a tool calls what it keeps. */
export interface Thing {
  /** After “uw” and “een”: lijst, plan. */
  name: string;
  /** One part of it, and more than one: regel, regels. */
  parts: readonly [one: string, more: string];
}

const count = (number: number, [one, more]: Thing['parts']) => `${number} ${number === 1 ? one : more}`;

/** Every word of what tools share in keeping something. */
export const texts = {
  open: {
    title: 'Bewaard bestand openen',
    label: 'Open een bewaard bestand',
    hint: ({ name }: Thing) => `Wat erin staat, komt bij uw ${name}. Wat er al stond, blijft staan.`,
    /** @param isWhole whether everything in the file could be read */
    added: (
      counts: readonly (readonly [number: number, parts: Thing['parts']])[],
      { name }: Thing,
      isWhole: boolean,
    ) => {
      const [first, ...others] = counts
        .filter(([number]) => number > 0)
        .map(([number, parts]) => count(number, parts));
      if (first === undefined)
        return `${isWhole ? 'Alles uit dit bestand' : 'Wat wij konden lezen,'} stond al in uw ${name}.`;
      return [
        `${first} uit het bestand toegevoegd of bijgewerkt.`,
        ...others.map((other) => `Ook ${other}.`),
      ].join(' ');
    },
    refused: (number: number) =>
      `${count(number, ['deel', 'delen'])} van het bestand konden wij niet lezen. Dat is overgeslagen. Bewaar het bestand zelf.`,
    unreadable: 'Dit bestand kan uw apparaat niet openen. Kies het opnieuw.',
    tooLarge: ({ name }: Thing) =>
      `Dit bestand is veel te groot voor een ${name}. Er is niets veranderd. Kies een bestand dat u hier bewaarde.`,
    problems: {
      foreign:
        'Dit is geen bestand van deze site, of het is beschadigd. Er is niets veranderd. Kies een bestand dat u hier bewaarde; de naam eindigt op .json.',
      'other-tool':
        'Dit bestand is van een ander hulpmiddel van deze site. Open het daar. Er is niets veranderd.',
      newer:
        'Dit bestand is gemaakt met een nieuwere versie van deze site. Laad deze pagina opnieuw en probeer het nog eens. Er is niets veranderd.',
      damaged: 'Dit bestand is beschadigd. Wij kunnen er niets uit lezen. Er is niets veranderd.',
    } satisfies Record<Exclude<BackupProblem, 'too-large'>, string>,
  },

  setAside: {
    text: {
      device:
        'Een deel van wat er op dit apparaat stond, kunnen wij niet lezen. Het is beschadigd, of gemaakt met een nieuwere versie van deze site. Het is niet weg. Laad de pagina opnieuw, of bewaar het als bestand.',
      tab: 'Een deel van wat er op dit apparaat stond, kunnen wij niet lezen. Het staat nu alleen in dit venster. Bewaar het als bestand voordat u het venster sluit.',
    },
    save: 'Bewaar wat niet leesbaar is als bestand',
    discard: 'Gooi weg wat niet leesbaar is',
    discarded: 'Wat niet leesbaar was, is weggegooid.',
  },
};
