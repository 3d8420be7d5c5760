import { z } from 'astro/zod';
import { existing } from '@/schemas/existing.ts';
import { keysOf } from '@/schemas/keys-of.ts';

/** ICF domains and themes of chapter 3 of the handreiking, in its order. */
export const domains = {
  participatie: 'Participatie',
  activiteiten: 'Activiteiten',
  functies: 'Functies',
  'persoonlijke-factoren': 'Persoonlijke factoren',
  omgeving: 'Omgeving en naasten',
} as const;
/** What an instrument is used for. */
export const purposes = {
  inventariseren: 'inventarisatie',
  diagnostiek: 'diagnostiek',
  doelbepaling: 'doelbepaling',
  evaluatie: 'evaluatie',
} as const;
/** What a therapist must do to get it. */
export const availabilities = {
  vrij: 'vrij te gebruiken',
  koop: 'aanschaf nodig',
  scholing: 'scholing nodig',
  website: 'via een website',
  onbekend: 'niet genoemd',
} as const;

/** What it looks like for who uses it. */
export const forms = {
  vragenlijst: 'vragenlijst',
  interview: 'interview',
  gesprek: 'gesprek',
  observatie: 'observatie',
  fotos: 'foto’s',
  schaal: 'één schaal',
  methode: 'methode',
  set: 'set van lijsten',
} as const;
/** Who gives the answers. */
export const answerers = {
  patient: 'de patiënt',
  naaste: 'de naaste',
  therapeut: 'de therapeut',
  samen: 'patiënt en therapeut samen',
} as const;
/** Where the handreiking gives its verdict. */
export const verdictPlaces = { 'figuur-3': 'figuur 3', tekst: 'de tekst' } as const;
/** How much of a study we read, from nothing but its reference to all of it. */
export const studyReadings = {
  titel: 'wij lazen alleen de titel',
  'deel van de samenvatting': 'wij lazen een deel van de samenvatting',
  samenvatting: 'wij lazen de samenvatting',
  geheel: 'wij lazen het geheel',
} as const;

const sectionWords = 'Schrijf het nummer van de paragraaf met een streepje, bijvoorbeeld "3-3".';
const countWords = 'Schrijf een heel getal groter dan 0. Meer woorden kunnen bij "items".';

/**
 * A study of the instrument that we looked for ourselves. Only what was seen of it is filled in: an author, a year or
 * a DOI is never written from memory.
 */
const studySchema = z.strictObject({
  authors: z.string().min(3).optional(),
  year: z.number().int().min(1900).max(2100).optional(),
  title: z.string().min(10),
  /** Journal, volume and pages. */
  container: z.string().optional(),
  doi: z
    .string()
    .regex(/^10\.\S+\/\S+$/, 'Schrijf de DOI zonder adres ervoor, bijvoorbeeld "10.1191/0269215504cr746oa".')
    .optional(),
  /** Where its summary stands, for a study of which we saw no DOI. */
  url: z.url().optional(),
  read: z.enum(keysOf(studyReadings)),
  /** Which version it is about, and in whom: one to three sentences, without its results. */
  about: z.string().min(15),
});

/** One measurement instrument or method. No instrument is scored on this site. The file name is its address. */
export const instrumentSchema = z
  .strictObject({
    /** As in the field; left out when there is none. Two instruments may share one (CSI). */
    abbreviation: z.string().min(2).optional(),
    /** Full name as its makers write it. */
    name: z.string().min(3),
    /** Dutch name or translation, when it differs. */
    dutchName: z.string().optional(),
    /** Other names and spellings, to be found by. */
    synonyms: z.array(z.string()).default([]),
    /** False for one that we add because it is often asked for. */
    inHandreiking: z.boolean().default(true),
    domain: z.enum(keysOf(domains)),
    /** One instrument, a dataset of several, or a method without a list of its own. */
    sort: z.enum(['instrument', 'dataset', 'methode']).default('instrument'),
    purposes: z.array(z.enum(keysOf(purposes))).min(1),
    /** What it measures: file names in src/content/constructs. It is found by their names and synonyms. */
    constructs: z.array(existing('constructs')).min(1),
    /** What the source names it for as well, although it measures something else. */
    namedFor: z.array(existing('constructs')).default([]),
    /** What it measures, one to three sentences. Never what it does not: the search would find it by that. */
    measures: z.string().min(20),
    /** What somebody may take it for: the search leaves this out. */
    measuresNot: z.string().min(20).optional(),
    form: z.array(z.enum(keysOf(forms))).min(1),
    /** Left out when the source does not say. */
    filledBy: z.enum(keysOf(answerers)).optional(),
    /** Number of items, to choose by; left out when the source does not say. */
    itemCount: z.number({ error: countWords }).int(countWords).positive(countWords).optional(),
    /** Number of items and how they are divided; left out when the source does not say. */
    items: z.string().optional(),
    /** Answer scale, scoring and range of scores, without verdicts. */
    scale: z.string().optional(),
    /** The period the questions are about. */
    timeFrame: z.string().optional(),
    /** How it is used in practice, as the source says. */
    use: z.string().optional(),
    /** Minutes it takes, and who says so: the handreiking never does. */
    minutes: z
      .strictObject({
        from: z.number().int().positive(),
        to: z.number().int().positive(),
        foundIn: z.string().min(5),
      })
      .optional(),
    /** Versions in a language, as far as the source names them. */
    languages: z.string().optional(),
    /** The verdict of the handreiking in its own words or signs; left out when it gives none. */
    quality: z
      .strictObject({
        /** One verdict for all of it. */
        undivided: z.string().optional(),
        valid: z.string().optional(),
        reliable: z.string().optional(),
        responsive: z.string().optional(),
        from: z.array(z.enum(keysOf(verdictPlaces))).min(1),
      })
      .optional(),
    availability: z.array(z.enum(keysOf(availabilities))).min(1),
    /** Where to get it, in words. */
    obtain: z.string().optional(),
    url: z.url().optional(),
    /** Page of the handreiking that discusses it, for instance "3-3". */
    section: z
      .string({ error: sectionWords })
      .regex(/^\d(-\d+)?$/, sectionWords)
      .optional(),
    /** What to know: shared abbreviation, contradiction in the source, rights. */
    note: z.string().optional(),
    study: studySchema.optional(),
    sources: z.array(existing('sources')).min(1),
  })
  .refine(({ inHandreiking, section }) => inHandreiking === (section !== undefined), {
    error: sectionWords,
    path: ['section'],
  });

export type Instrument = z.infer<typeof instrumentSchema>;
