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

/** What a reader gets to see: spaces alone are nothing. */
const words = (least: number) => z.string().trim().min(least);

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

/** A tag of SVG with its attributes. */
const tag = /<(\/?)([A-Za-z][\w:.-]*)(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*(\/?)>/g;

/** Whether every element that begins in a drawing ends there too, in the right order. */
function isWhole(svg: string): boolean {
  const open: string[] = [];
  const bare = svg.replaceAll(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<![^>]*>/g, '');
  for (const [, ends, name = '', isClosed] of bare.matchAll(tag)) {
    if (ends) {
      if (open.pop() !== name) return false;
    } else if (!isClosed) open.push(name);
  }
  return open.length === 0 && !bare.replaceAll(tag, '').includes('<');
}

/** Why a file cannot be the logo, or nothing. */
export function wrongWithLogo(name: string, folder = logoFolder): string | undefined {
  const file = `${folder}/${name}`;
  if (!/^[a-z0-9-]+\.svg$/.test(name))
    return `Schrijf de naam van een SVG-bestand in ${folder}, met kleine letters: "logo.svg".`;
  if (!existsSync(file)) return `${file} bestaat niet. Zet het logo daar neer, of laat dit veld leeg.`;
  if (statSync(file).size > mostLogoBytes)
    return `${file} is te groot: hoogstens ${mostLogoBytes / 1000} kB, want elke lezer haalt het op. Laat het kleiner opslaan.`;
  const svg = readFileSync(file, 'utf8');
  if (!logoSize(name, folder)) return `${file} heeft geen viewBox. Sla het logo op als SVG met een viewBox.`;
  if (/<script|<foreignObject|\son\w+=|(href|src)\s*=\s*["']https?:|url\(\s*["']?https?:/i.test(svg))
    return `In ${file} zit een script of iets van een andere site. Sla het logo op als een gewone tekening.`;
  if (
    /<!ENTITY|<!DOCTYPE[^>]*\[|(?:href|src)\s*=\s*["'](?!#|data:)|url\(\s*["']?(?!#|data:)|@import/i.test(svg)
  )
    return `${file} haalt iets uit een ander bestand, en dat komt niet mee. Sla het logo op als één bestand.`;
  if (/<text\b/i.test(svg))
    return `In ${file} staan letters als tekst, en die zien er op elk apparaat anders uit. Sla de letters op als vormen (contouren).`;
  if (!isWhole(svg))
    return `${file} is geen hele SVG: er ontbreekt een begin of een eind. Sla het logo opnieuw op.`;
  return undefined;
}

/** Width divided by height of a logo in public/eigen; undefined when the file does not say. */
export function logoSize(name: string, folder = logoFolder): number | undefined {
  const found = /<svg\b[^>]*\sviewBox=["']\s*\S+[\s,]+\S+[\s,]+([\d.]+)[\s,]+([\d.]+)/.exec(
    readFileSync(`${folder}/${name}`, 'utf8'),
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
    name: words(3).describe('De naam van de persoon, zoals die op de site mag staan.'),
    profession: words(3).describe('Het beroep, met kleine letters: `revalidatiearts`.'),
    date: day.describe('De dag waarop deze persoon de hele tekst had beoordeeld.'),
    publication: fileNamed('publications').describe(
      'Het stuk: een bestandsnaam uit `src/content/publications`, zonder `.yaml`.',
    ),
    edition: z
      .string({
        error: 'Schrijf de editie als "jaar.nummer" tussen aanhalingstekens, bijvoorbeeld "2026.1".',
      })
      .describe(
        'Het nummer van de editie die is beoordeeld, tussen aanhalingstekens: `"2026.1"`. Pagina’s van een andere editie zeggen het niet.',
      ),
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
  name: maybe(words(3).max(40)).describe(
    'De naam van de site: boven elke pagina, op papier en in brieven. Leeg: de naam die de makers gebruiken.',
  ),
  logo: maybe(
    z.string().superRefine((name, context) => {
      const message = wrongWithLogo(name);
      if (message) context.addIssue({ code: 'custom', message });
    }),
  ).describe(
    'Het logo: een SVG-bestand in de map `eigen` van `public`, zoals `logo.svg`. Het staat vóór de naam. Ook het pictogram in een tabblad en op een beginscherm komt ervan.',
  ),
  colours: maybe(
    z.strictObject({
      light: maybe(accent('light')).describe(
        'Op een licht scherm: een donkere kleur tussen aanhalingstekens, zoals `"#0b4f5c"`.',
      ),
      dark: maybe(accent('dark')).describe(
        'Op een donker scherm: een lichte kleur tussen aanhalingstekens, zoals `"#9bd8e0"`.',
      ),
    }),
  ).describe('De kleur van links en knoppen. Valt een kleur te weinig op, dan stopt de bouw.'),
  contact: maybe(z.email('Schrijf één mailadres: vragen@voorbeeld.nl.')).describe(
    'Het mailadres voor vragen en fouten. Leeg: dat van `SITE_CONTACT`, als dat er is.',
  ),
  telephone: maybe(
    z.strictObject({
      of: words(3)
        .regex(/^(?!van\s)/i, 'Haal “van” hier weg: de site zet het ervoor.')
        .describe('Van wie het nummer is, zoals na “van”: `het revalidatieteam`.'),
      number: z
        .string({ error: 'Zet het nummer tussen aanhalingstekens: "030 123 45 67".' })
        .regex(/^\+?\d[\d -]{7,16}\d$/, 'Schrijf het hele nummer, met cijfers en spaties: "030 123 45 67".')
        .describe('Het nummer, tussen aanhalingstekens: `"030 123 45 67"`.'),
      hours: words(5)
        .regex(/[^.]$/, 'Haal de punt aan het eind weg: de site zet hem erachter.')
        .describe('Wanneer er iemand opneemt: `op werkdagen van 9 tot 16 uur`.'),
    }),
  ).describe(
    'Wie patiënten bellen. Het staat bij de veiligheidsregels van elke oefening en in een sessie. Niet voor nood: dat is 112.',
  ),
  owner: maybe(words(3)).describe(
    'De organisatie van wie deze kopie is. De naam staat onder aan elke pagina en bij Over deze site.',
  ),
  host: maybe(
    z.strictObject({
      name: words(3).describe('De naam van die organisatie.'),
      logDays: z
        .number()
        .int()
        .min(0)
        .max(3650)
        .describe('Hoeveel dagen die een logboek van bezoek bewaart. `0` als er geen logboek is.'),
    }),
  ).describe('Wie de computer beheert waar de site op staat, voor de pagina Privacy.'),
  reviewers: maybe(z.array(reviewer)).describe(
    'Wie een tekst heeft beoordeeld. Alleen dan zeggen de pagina’s van die editie “Beoordeeld door”.',
  ),
  leftOut: maybe(
    z.array(
      fileNamed('publications').refine((id) => id !== 'site', {
        error: 'Dit stuk gaat over de site zelf, en dat hoort op elke kopie te staan. Haal "site" hier weg.',
      }),
    ),
  ).describe(
    'Welke stukken deze kopie weglaat uit menu’s, lijsten en het zoeken: bestandsnamen uit `src/content/publications`, zonder `.yaml`. Hun adressen blijven werken.',
  ),
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
