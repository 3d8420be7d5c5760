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
  authors: z
    .string()
    .min(3)
    .optional()
    .describe('De schrijvers van het onderzoek, zoals ze op het stuk staan.'),
  year: z.number().int().min(1900).max(2100).optional().describe('Het jaar waarin het onderzoek verscheen.'),
  title: z.string().min(10).describe('De titel van het onderzoek.'),
  /** Journal, volume and pages. */
  container: z.string().optional().describe('Het tijdschrift, met jaargang en bladzijden.'),
  doi: z
    .string()
    .regex(/^10\.\S+\/\S+$/, 'Schrijf de DOI zonder adres ervoor, bijvoorbeeld "10.1191/0269215504cr746oa".')
    .optional()
    .describe('De DOI, zonder adres ervoor.'),
  /** Where its summary stands, for a study of which we saw no DOI. */
  url: z.url().optional().describe('Waar de samenvatting staat, als u geen DOI zag. Het hele adres.'),
  read: z
    .enum(keysOf(studyReadings))
    .describe('Hoeveel u van het onderzoek las. Wees eerlijk: de lezer ziet dit.'),
  /** Which version it is about, and in whom: one to three sentences, without its results. */
  about: z
    .string()
    .min(15)
    .describe('Over welke versie het gaat en bij wie: 1 tot 3 zinnen, zonder de uitkomst.'),
});

/** One measurement instrument or method. No instrument is scored on this site. The file name is its address. */
export const instrumentSchema = z
  .strictObject({
    /** As in the field; left out when there is none. Two instruments may share one (CSI). */
    abbreviation: z
      .string()
      .min(2)
      .optional()
      .describe('De afkorting, als er een is. Twee instrumenten mogen dezelfde hebben.'),
    /** Full name as its makers write it. */
    name: z.string().min(3).describe('De hele naam, zoals de makers die schrijven.'),
    /** Dutch name or translation, when it differs. */
    dutchName: z.string().optional().describe('De Nederlandse naam, als die anders is.'),
    /** Other names and spellings, to be found by. */
    synonyms: z
      .array(z.string())
      .default([])
      .describe('Andere namen en schrijfwijzen. Het zoeken vindt het instrument dan ook daarmee.'),
    /** False for one that we add because it is often asked for. */
    inHandreiking: z
      .boolean()
      .default(true)
      .describe('`false` voor een instrument dat de handreiking niet heeft en dat wij erbij zetten.'),
    domain: z.enum(keysOf(domains)).describe('Het domein van de ICF waar de handreiking het bij zet.'),
    /** One instrument, a dataset of several, or a method without a list of its own. */
    sort: z
      .enum(['instrument', 'dataset', 'methode'])
      .default('instrument')
      .describe('Eén instrument, een set van meer lijsten, of een methode zonder eigen lijst.'),
    purposes: z
      .array(z.enum(keysOf(purposes)))
      .min(1)
      .describe('Waar een therapeut het voor gebruikt.'),
    /** What it measures: file names in src/content/constructs. It is found by their names and synonyms. */
    constructs: z
      .array(existing('constructs'))
      .min(1)
      .describe('Wat het meet: bestandsnamen uit `src/content/constructs`, zonder `.yaml`.'),
    /** What the source names it for as well, although it measures something else. */
    namedFor: z
      .array(existing('constructs'))
      .default([])
      .describe('Waar de bron het ook bij noemt, al meet het iets anders. Ook bestandsnamen.'),
    /** What it measures, one to three sentences. Never what it does not: the search would find it by that. */
    measures: z
      .string()
      .min(20)
      .describe(
        'Wat het meet, in 1 tot 3 zinnen. Nooit wat het niet meet: het zoeken zou het daarmee vinden.',
      ),
    /** What somebody may take it for: the search leaves this out. */
    measuresNot: z
      .string()
      .min(20)
      .optional()
      .describe('Wat mensen denken dat het meet, en wat niet klopt. Het zoeken slaat dit over.'),
    form: z
      .array(z.enum(keysOf(forms)))
      .min(1)
      .describe('Hoe het eruitziet voor wie het gebruikt.'),
    /** Left out when the source does not say. */
    filledBy: z
      .enum(keysOf(answerers))
      .optional()
      .describe('Wie de antwoorden geeft. Laat dit weg als de bron het niet zegt.'),
    /** Number of items, to choose by; left out when the source does not say. */
    itemCount: z
      .number({ error: countWords })
      .int(countWords)
      .positive(countWords)
      .optional()
      .describe('Het aantal vragen, als getal om op te kiezen.'),
    /** Number of items and how they are divided; left out when the source does not say. */
    items: z.string().optional().describe('Het aantal vragen en hoe ze verdeeld zijn, in woorden.'),
    /** Answer scale, scoring and range of scores, without verdicts. */
    scale: z
      .string()
      .optional()
      .describe('De schaal van de antwoorden en hoe de score wordt gemaakt. Geef geen oordeel.'),
    /** The period the questions are about. */
    timeFrame: z.string().optional().describe('Over welke tijd de vragen gaan.'),
    /** How it is used in practice, as the source says. */
    use: z.string().optional().describe('Hoe het in de praktijk wordt gebruikt, volgens de bron.'),
    /** Minutes it takes, and who says so: the handreiking never does. */
    minutes: z
      .strictObject({
        from: z.number().int().positive().describe('Het kleinste aantal minuten.'),
        to: z.number().int().positive().describe('Het grootste aantal minuten.'),
        foundIn: z.string().min(5).describe('Wie dat zegt.'),
      })
      .optional()
      .describe('Hoeveel minuten het kost.'),
    /** Versions in a language, as far as the source names them. */
    languages: z.string().optional().describe('In welke talen het er is, voor zover de bron dat zegt.'),
    /** The verdict of the handreiking in its own words or signs; left out when it gives none. */
    quality: z
      .strictObject({
        /** One verdict for all of it. */
        undivided: z.string().optional().describe('Het oordeel, als er maar één is.'),
        valid: z.string().optional().describe('Het oordeel over de validiteit.'),
        reliable: z.string().optional().describe('Het oordeel over de betrouwbaarheid.'),
        responsive: z.string().optional().describe('Het oordeel over de responsiviteit.'),
        from: z
          .array(z.enum(keysOf(verdictPlaces)))
          .min(1)
          .describe('Waar in de handreiking dat staat.'),
      })
      .optional()
      .describe('Wat de handreiking van de kwaliteit zegt, in haar eigen woorden of tekens.'),
    availability: z
      .array(z.enum(keysOf(availabilities)))
      .min(1)
      .describe('Wat een therapeut moet doen om het te krijgen.'),
    /** Where to get it, in words. */
    obtain: z.string().optional().describe('Waar het te krijgen is, in woorden.'),
    url: z.url().optional().describe('Het hele adres waar het staat, met `https://`.'),
    /** Page of the handreiking that discusses it, for instance "3-3". */
    section: z
      .string({ error: sectionWords })
      .regex(/^\d(-\d+)?$/, sectionWords)
      .optional()
      .describe('De paragraaf van de handreiking die het bespreekt, met een streepje: `3-3`.'),
    /** What to know: shared abbreviation, contradiction in the source, rights. */
    note: z
      .string()
      .optional()
      .describe('Wat de lezer moet weten: rechten, dezelfde afkorting, iets wat in de bron niet klopt.'),
    study: studySchema
      .optional()
      .describe('Een onderzoek naar het instrument dat u zelf zag. Vul alleen in wat u zag.'),
    sources: z
      .array(existing('sources'))
      .min(1)
      .describe('Waar de kaart op rust: bestandsnamen uit `src/content/sources`, zonder `.yaml`.'),
  })
  .refine(({ inHandreiking, section }) => inHandreiking === (section !== undefined), {
    error: sectionWords,
    path: ['section'],
  });

export type Instrument = z.infer<typeof instrumentSchema>;
