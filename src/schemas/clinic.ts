import { existsSync, readFileSync, statSync } from 'node:fs';
import { z } from 'astro/zod';
import { colourForm, contrast, leastContrast } from '../vocabulary/contrast.ts';
import { day } from './day.ts';
import { fileNamed } from './file-named.ts';

/** Whether nobody filled anything in: a field without value, or a group of such fields. */
const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'object' && !(value instanceof Date) && Object.values(value).every(isEmpty));

/** A field, or a group of fields, that may be left empty. */
const maybe = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (isEmpty(value) ? undefined : value), schema.optional());

const themes = { light: 'licht', dark: 'donker' } as const;
export type Theme = keyof typeof themes;

/** The colours of a theme in src/styles/tokens.css, by name without the dashes. */
export function coloursOf(theme: Theme): Readonly<Record<string, string>> {
  const [light = '', dark = ''] = readFileSync('src/styles/tokens.css', 'utf8').split('@media');
  const tokens = theme === 'light' ? light : dark;
  return Object.fromEntries(
    [...tokens.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

/** The colour of links, buttons and the header, and of what lies behind the words on a button. */
const accent = (theme: Theme) =>
  z
    .string()
    .regex(
      colourForm,
      'Schrijf de kleur als # met zes cijfers of letters, tussen aanhalingstekens: "#0b4f5c".',
    )
    .superRefine((colour, context) => {
      if (!colourForm.test(colour)) return;
      const known = coloursOf(theme);
      const [worst] = ['paper', 'card', 'tint', 'on-accent']
        .flatMap((name) => known[name] ?? [])
        .sort((a, b) => contrast(colour, a) - contrast(colour, b));
      if (!worst || contrast(colour, worst) >= leastContrast) return;
      // Rounded down: 6.96 is not enough, and may not look like it.
      const found = (Math.floor(contrast(colour, worst) * 10) / 10).toFixed(1).replace('.', ',');
      context.addIssue({
        code: 'custom',
        message: `Deze kleur valt te weinig op bij een ${themes[theme]} scherm: het contrast met ${worst} is ${found} en moet minstens ${leastContrast} zijn. Kies een ${theme === 'light' ? 'donkerdere' : 'lichtere'} kleur.`,
      });
    });

const logoFolder = 'public/eigen';
const mostLogoBytes = 8_000;

/** Why a file cannot be the logo, or nothing. */
function wrongWithLogo(name: string): string | undefined {
  const file = `${logoFolder}/${name}`;
  if (!/^[a-z0-9-]+\.svg$/.test(name))
    return `Schrijf de naam van een SVG-bestand in ${logoFolder}, met kleine letters: "logo.svg".`;
  if (!existsSync(file)) return `${file} bestaat niet. Zet het logo daar neer, of laat dit veld leeg.`;
  if (statSync(file).size > mostLogoBytes)
    return `${file} is te groot: hoogstens ${mostLogoBytes / 1000} kB, want elke lezer haalt het op. Laat het kleiner opslaan.`;
  const svg = readFileSync(file, 'utf8');
  if (!logoSize(name)) return `${file} heeft geen viewBox. Sla het logo op als SVG met een viewBox.`;
  if (/<script|<foreignObject|\son\w+=|(href|src)\s*=\s*["']https?:|url\(\s*["']?https?:/i.test(svg))
    return `In ${file} zit een script of iets van een andere site. Sla het logo op als een gewone tekening.`;
  return undefined;
}

/** Width divided by height of a logo in public/eigen; undefined when the file does not say. */
export function logoSize(name: string): number | undefined {
  const found = /<svg\b[^>]*\sviewBox=["']\s*\S+[\s,]+\S+[\s,]+([\d.]+)[\s,]+([\d.]+)/.exec(
    readFileSync(`${logoFolder}/${name}`, 'utf8'),
  );
  const [width, height] = [Number(found?.[1]), Number(found?.[2])];
  return width > 0 && height > 0 ? width / height : undefined;
}

const publicationFile = (id: string) =>
  ['', 'eigen/'].map((folder) => `src/content/publications/${folder}${id}.yaml`).find(existsSync);

/** Whether a text can be judged for good: an edition that is laid down, or a text that has no editions. */
function isFixed(publication: string, edition: string): boolean {
  if (readFileSync('ledger/editions.yaml', 'utf8').includes(`- id: ${publication}-${edition}\n`)) return true;
  const file = publicationFile(publication);
  const text = file ? readFileSync(file, 'utf8') : '';
  return /^hasEditions: false$/m.test(text) && text.includes(`\nedition: "${edition}"\n`);
}

const reviewer = z
  .strictObject({
    /** Name of the person, as it may stand on the site. */
    name: z.string().min(3),
    /** Profession of the person, with small letters: "revalidatiearts". */
    profession: z.string().min(3),
    /** Day on which this person had judged the whole text. */
    date: day,
    /** The text: a file name in src/content/publications, without ".yaml". */
    publication: fileNamed('publications'),
    /** Number of the edition that was judged, between quotes: "2026.1". Pages of another edition do not say it. */
    edition: z.string({
      error: 'Schrijf de editie als "jaar.nummer" tussen aanhalingstekens, bijvoorbeeld "2026.1".',
    }),
  })
  .superRefine(({ publication, edition }, context) => {
    if (!publicationFile(publication) || isFixed(publication, edition)) return;
    context.addIssue({
      code: 'custom',
      path: ['edition'],
      message: `Editie ${edition} van ${publication} is niet vastgelegd, dus die tekst kan nog veranderen. Noem een editie die bij /edities/${publication}/ staat, of haal deze beoordeling weg.`,
    });
  });

/**
 * What a clinic says of its own copy. All of it may be left empty: the site is then as its makers publish it. What it
 * needs before its addresses go on paper: docs/going-live.md.
 */
export const clinicSchema = z.strictObject({
  /** Name of the site, in the header, on paper and in letters. Empty: that of its makers. */
  name: maybe(z.string().min(3).max(40)),
  /** File name of the logo, an SVG in public/eigen: "logo.svg". It stands before the name, so it needs no words. */
  logo: maybe(
    z.string().superRefine((name, context) => {
      const message = wrongWithLogo(name);
      if (message) context.addIssue({ code: 'custom', message });
    }),
  ),
  /** The colour of links and buttons. Each at least 7:1 against what it stands on. */
  colours: maybe(
    z.strictObject({
      /** On a light screen: a dark colour between quotes, as "#0b4f5c". */
      light: maybe(accent('light')),
      /** On a dark screen: a light colour between quotes, as "#9bd8e0". */
      dark: maybe(accent('dark')),
    }),
  ),
  /** E-mail address for questions and errors. Empty: that of SITE_CONTACT, if there is one. */
  contact: maybe(z.email('Schrijf één mailadres: vragen@voorbeeld.nl.')),
  /** Whom patients call, in the safety rules of every exercise and in a session. Never for an emergency: that is 112. */
  telephone: maybe(
    z.strictObject({
      /** Of whom the number is, as after “van”: "het revalidatieteam". */
      of: z.string().min(3),
      /** The number, between quotes, as people write it: "030 123 45 67". */
      number: z
        .string({ error: 'Zet het nummer tussen aanhalingstekens: "030 123 45 67".' })
        .regex(/^\+?\d[\d -]{7,16}\d$/, 'Schrijf het hele nummer, met cijfers en spaties: "030 123 45 67".'),
      /** When somebody answers: "op werkdagen van 9 tot 16 uur". */
      hours: z.string().min(5),
    }),
  ),
  /** The organisation whose copy this is, as it stands at the foot of every page and on the page Over deze site. */
  owner: maybe(z.string().min(3)),
  /** The computer that the copy stands on, for the page Privacy. */
  host: maybe(
    z.strictObject({
      /** Name of the organisation that keeps that computer. */
      name: z.string().min(3),
      /** How many days it keeps its log of visits; 0 when it keeps none. */
      logDays: z.number().int().min(0).max(3650),
    }),
  ),
  /** Who judged a text. Then and only then its pages say “Beoordeeld door”. */
  reviewers: maybe(z.array(reviewer)),
});

export type Clinic = z.infer<typeof clinicSchema>;

/** What is wrong with the text of the file, that its fields do not show. */
export const mistakesInClinicText = (
  _data: Record<string, unknown>,
  text: string,
): { line: number; text: string }[] =>
  text.split('\n').flatMap((line, index) =>
    /^\s*\w+:\s+#[0-9a-f]{3,8}\s*$/i.test(line)
      ? [
          {
            line: index + 1,
            text: 'Zet de kleur tussen aanhalingstekens: wat zonder aanhalingstekens achter een # staat, wordt niet gelezen.',
          },
        ]
      : [],
  );
