import {
  answerers,
  availabilities,
  domains,
  forms,
  type Instrument,
  purposes,
  studyReadings,
  verdictPlaces,
} from '@/schemas/instrument.ts';

/** One fact of an instrument: name and value. */
export interface Fact {
  name: string;
  /** Undefined when the source does not say. */
  value: string | undefined;
  /** What the search leaves out. */
  denies?: boolean;
}

/** Names of constructs by id. */
export type ConstructNames = ReadonlyMap<string, string>;

const listed = (words: readonly string[]) => new Intl.ListFormat('nl').format(words);
const nameIn =
  (names: ConstructNames) =>
  ({ id }: { id: string }) => {
    const name = names.get(id);
    if (!name) throw new Error(`"${id}" bestaat niet in src/content/constructs.`);
    return name;
  };

/** What it measures, in the words of the list to choose from: "catastroferen; ook genoemd bij bewegingsangst". */
export function constructText({ constructs, namedFor }: Instrument, names: ConstructNames): string {
  const nameOf = nameIn(names);
  const also = namedFor.length > 0 ? `; ook genoemd bij ${listed(namedFor.map(nameOf))}` : '';
  return listed(constructs.map(nameOf)) + also;
}

/** What it looks like: "vragenlijst, 13 items". */
export function formText({ form, itemCount }: Instrument): string {
  const count = itemCount && itemCount > 1 ? `, ${itemCount} items` : '';
  return listed(form.map((one) => forms[one])) + count;
}

/**
 * The verdict of the handreiking in one line: "valide: ++; betrouwbaar: +". A method is not judged; undefined when
 * nothing is said.
 */
export function verdictText({ quality, sort }: Instrument): string | undefined {
  if (!quality) return sort === 'methode' ? 'niet van toepassing' : undefined;
  const { undivided, valid, reliable, responsive } = quality;
  const verdicts = [
    undivided && `“${undivided}”, niet uitgesplitst`,
    valid && `valide: ${valid}`,
    reliable && `betrouwbaar: ${reliable}`,
    responsive && `responsief: ${responsive}`,
  ];
  return verdicts.filter(Boolean).join('; ');
}

/** The verdict with where the handreiking gives it. */
function qualityText(instrument: Instrument): string | undefined {
  const from = instrument.quality?.from.map((place) => placeText(place, instrument.section));
  const verdict = verdictText(instrument);
  return from ? `${verdict} (${listed(from)})` : verdict;
}

const placeText = (place: keyof typeof verdictPlaces, section: string | undefined) =>
  place === 'tekst' && section ? `§${section.replace('-', '.')}` : verdictPlaces[place];

const minutesText = ({ minutes }: Instrument) =>
  minutes &&
  `${minutes.from === minutes.to ? minutes.from : `${minutes.from} tot ${minutes.to}`} minuten ${minutes.foundIn}. Door ons gezocht.`;

/** The study as a reference, with how much of it was read: what is missing we did not see. */
export function studyText({ study }: Instrument): string | undefined {
  if (!study) return undefined;
  const { authors, year, title, container, doi, about, read } = study;
  const reference = [
    `${authors ?? 'Schrijvers niet gezien'} (${year ?? 'jaar niet gezien'})`,
    title,
    container,
    doi && `https://doi.org/${doi}`,
  ]
    .filter(Boolean)
    .join('. ');
  return `${reference}. ${about} Door ons gezocht: ${studyReadings[read]}.`;
}

/** Where the study or its summary stands. */
export const studyAddress = ({ study }: Instrument): string | undefined =>
  study?.doi ? `https://doi.org/${study.doi}` : study?.url;

/** All that is known of an instrument, in the order of its card and of a comparison. */
export function factsOf(instrument: Instrument, names: ConstructNames): Fact[] {
  const { dutchName, synonyms, measures, measuresNot, filledBy, items, scale, timeFrame, languages } =
    instrument;
  return [
    { name: 'Nederlandse naam', value: dutchName },
    { name: 'Ook wel', value: synonyms.join(', ') || undefined },
    { name: 'Meet', value: constructText(instrument, names) },
    { name: 'In woorden', value: measures },
    { name: 'Meet niet', value: measuresNot, denies: true },
    { name: 'Domein', value: domains[instrument.domain] },
    { name: 'Doel', value: listed(instrument.purposes.map((purpose) => purposes[purpose])) },
    { name: 'Vorm', value: listed(instrument.form.map((one) => forms[one])) },
    { name: 'Invullen', value: filledBy && `door ${answerers[filledBy]}` },
    { name: 'Items', value: items ?? (instrument.itemCount && String(instrument.itemCount)) },
    { name: 'Schaal en score', value: scale },
    { name: 'Periode', value: timeFrame },
    { name: 'Duur', value: minutesText(instrument) },
    { name: 'Talen', value: languages },
    { name: 'Gebruik', value: instrument.use },
    { name: 'Kwaliteit volgens de handreiking', value: qualityText(instrument) },
    { name: 'Beschikbaar', value: listed(instrument.availability.map((kind) => availabilities[kind])) },
    { name: 'Verkrijgen', value: instrument.obtain },
    { name: 'Studie', value: studyText(instrument) },
    { name: 'Let op', value: instrument.note },
  ].map((fact) => ({ ...fact, value: fact.value || undefined }));
}

/** What somebody chooses by, and is told once when the source is silent on it. */
export const askedFor: readonly string[] = [
  'Invullen',
  'Items',
  'Schaal en score',
  'Periode',
  'Duur',
  'Talen',
  'Kwaliteit volgens de handreiking',
];
