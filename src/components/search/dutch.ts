/**
 * What the search knows of Dutch: how to cut a text into words, and which forms are one word. Used when the index
 * is built and when a question is asked, so that both see the same words. Pure; works on any text.
 */

/**
 * Small letters without accents: "Patiënt" becomes "patient". One letter for all ways to write it: "ĳ" is "ij",
 * full-width letters are letters; apostrophes, soft hyphens and what else has no width are left out.
 */
export function normalise(text: string): string {
  // PA!N is pronounced, and typed, as "pain".
  const plain = text.includes('!') ? text.replace(/(?<=\p{L})!(?=\p{L})/gu, 'i') : text;
  const bare = isAscii(plain)
    ? plain
    : plain
        .replace(/[‘’‛ʼ′´]/g, '')
        .normalize('NFKD')
        .replace(/\p{M}|\p{Cf}/gu, '')
        .replace(/[‐‑]/g, '-');
  return bare.toLowerCase().replace(/['`]/g, '');
}
// biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant
const isAscii = (text: string) => /^[\x00-\x7f]*$/.test(text);

/** Letters in a word; what is longer is no word, and is not taken apart or compared with others. */
export const longestWord = 40;

const chunks = /\d+(?:\.\d+)+|[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;

const address =
  /^([^a-z0-9/]*)(?:https?:\/\/)?(?:www\.)?([a-z0-9.-]+)\.(?:nl|be|de|eu|uk|com|org|net|edu|gov|info|app|example)(?![a-z0-9-])(\/[^\s]+)?/;
const otherAddress = /^[^a-z0-9/]*(?:https?:|\/[a-z0-9]|10\.\d{4,}\/)/;

/**
 * A normalised text without web and mail addresses, paths and DOIs: their pieces ("https", "www", "nl", "html") are
 * words of no language. Of a site named by its host alone ("thuisarts.nl") the name stays.
 */
function withoutAddresses(text: string): string {
  if (!/[/@]|\.[a-z]/.test(text)) return text;
  return text.replace(/\S+/g, (token) => {
    const [, before = '', host = '', path] = address.exec(token) ?? [];
    if (path || token.includes('@') || (!host && otherAddress.test(token))) return '';
    return host ? token.replace(address, `${before}${host.split('.').at(-1)}`) : token;
  });
}

/**
 * The words of a text, normalised. What is written with a hyphen gives its parts and the whole ("mini-activiteit":
 * mini, activiteit, miniactiviteit), two numbers only themselves; a section number stays whole ("5.5"). An address
 * is no words.
 */
export function wordsOf(text: string): string[] {
  return (withoutAddresses(normalise(text)).match(chunks) ?? []).flatMap((chunk) => {
    if (/^\d+(\.\d+)*$/.test(chunk)) return [chunk];
    const parts = chunk.split('-');
    return parts.length === 1 || /^[\d-]+$/.test(chunk) ? parts : [...parts, parts.join('')];
  });
}

/** Words that say nothing about the subject, those of questions included. */
const functionWords = new Set(
  `aan af al alle allemaal als alsof altijd andere anders ben bent bij bijna binnen daar daarbij daardoor daarna
  daarom dan dat de deze die dit doe doen doet door dus een eens eerst eigenlijk elk elke en er erg ervan even gaan
  gaat geef geen gewoon haar had hadden hebben hebt heb heeft heel hem het hier hij hoe hoeveel hun iemand iets ik in
  is ja je jij jou jouw jullie juist kan kon konden kun kunnen kunt maar mag maken me mee meer meestal men met mij
  mijn moest moet moeten mogen na naar niet niets nodig nog nu of om omdat onder ons ook op over per snel soms steeds
  te tegen ten ter terwijl toch toen tot tussen u uit uw van vanuit vanwege veel verder via voor vooral vraag waar
  waarbij waarin waarmee waarom waarvan waarvoor wanneer want waren was wat we weer wel welk welke werd wie wij wil
  willen wilt worden wordt wou zal ze zeer zelf zich zij zijn zo zoals zonder zou zouden
  kom komt komen krijg krijgt krijgen laat laten zie ziet
  paragraaf par hoofdstuk sectie betekent betekenis`.split(/\s+/),
);
/** True for words that a question is cleared of: "hoe", "wat", "ik", "de". */
export const isFunctionWord = (word: string): boolean => functionWords.has(word);

const particles = new Set(
  'aan af bij door in mee om op over samen terug toe uit vast vol voor weg'.split(' '),
);
/** True for the loose part of verbs such as "voorkomen" and "uitleggen". */
export const isParticle = (word: string): boolean => particles.has(word);

const sameWord: Record<string, string> = {
  ik: 'u',
  je: 'u',
  jij: 'u',
  mij: 'u',
  me: 'u',
  mijn: 'uw',
  jouw: 'uw',
  moeten: 'moet',
  heb: 'heeft',
  hebben: 'heeft',
  gaan: 'gaat',
  ga: 'gaat',
};
/**
 * The function words of a text: what makes "wanneer moet ik stoppen" ask the same as "Wanneer stopt u?".
 * The reader says "ik", the site says "u".
 */
export const functionWordsOf = (text: string): string[] =>
  wordsOf(text)
    .filter(isFunctionWord)
    .map((word) => sameWord[word] ?? word);

const tellingWords = new Set(
  'wat hoe hoeveel waarom wanneer waar wie welke u is heeft gaat doen doet kan kunt mag moet wil helpt niet wel'.split(
    ' ',
  ),
);
/**
 * True for the function words by which two questions on one subject differ. The others ("de", "van", "bij") stand in every
 * title and tell nothing.
 */
export const tellsQuestion = (word: string): boolean => tellingWords.has(word);

/** Past tense and participles of strong verbs on this subject, as "form infinitive" pairs. */
const strongForms = new Map(
  `bewoog bewegen bewogen bewegen sliep slapen sliepen slapen geslapen slapen liep lopen liepen lopen gelopen lopen
  viel vallen vielen vallen gevallen vallen deed doen gedaan doen hielp helpen hielpen helpen geholpen helpen
  zat zitten gezeten zitten lag liggen lagen liggen gelegen liggen stond staan gestaan staan hield houden gehouden houden
  dacht denken gedacht denken wist weten geweten weten koos kiezen kozen kiezen gekozen kiezen begon beginnen begonnen beginnen
  las lezen lazen lezen gelezen lezen schreef schrijven schreven schrijven geschreven schrijven keek kijken gekeken kijken
  bleef blijven bleven blijven gebleven blijven sprak spreken spraken spreken gesproken spreken at eten gegeten eten
  mat meten maten meten gemeten meten vermeed vermijden vermeden vermijden besloot beslissen beslist beslissen besloten beslissen
  besluiten beslissen verwees verwijzen verwezen verwijzen ontstond ontstaan verloor verliezen verloren verliezen
  droeg dragen gedragen dragen trok trekken getrokken trekken boog buigen gebogen buigen nam nemen genomen nemen
  gaf geven gegeven geven kreeg krijgen gekregen krijgen vocht vechten gevochten vechten zocht zoeken gezocht zoeken
  wreef wrijven gewreven wrijven verdween verdwijnen verdwenen verdwijnen`
    .split(/\s+/)
    .reduce<[string, string][]>((pairs, word, index, words) => {
      if (index % 2 === 0) pairs.push([word, words[index + 1] ?? word]);
      return pairs;
    }, []),
);

/** The infinitive of a form of a strong verb, which nothing in its letters would give: "geslapen". */
export const strongVerbOf = (form: string): string | undefined => strongForms.get(form);

/** Plurals whose vowel changes. */
const oddPlurals = new Map(
  Object.entries({
    dagen: 'dag',
    paden: 'pad',
    glazen: 'glas',
    gaten: 'gat',
    baden: 'bad',
    leden: 'lid',
    steden: 'stad',
  }),
);
const oneSyllable = /^[^aeiouy]*[aeiouy]+[^aeiouy]*$/;

/**
 * Writes what is left of a word as the word by itself: "lop" (of "lopen") as "loop", "stapp" as "stap", "briev" as
 * "brief". In a longer word the vowel is left short, because "problem" and "middel" cannot be told apart.
 */
function respelled(rest: string, isCut: boolean): string {
  const single = rest.replace(/([bdfgklmnprstvz])\1$/, '$1');
  const vowels = !oneSyllable.test(rest)
    ? single.replace(/(aa|ee|oo|uu)(?=[bdfgklmnprstvz]$)/, (pair) => pair.charAt(0))
    : isCut && single === rest
      ? rest.replace(/(?<![aeiouy])([aeou])(?=[bdfgklmnprstvz]$)/, '$1$1')
      : single;
  return vowels.replace(/v$/, 'f').replace(/z$/, 's');
}

/** What several forms of one word have in common: "oefening", "oefeningen" and "oefenen" all give "oefen". */
export function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  const odd = oddPlurals.get(word);
  if (odd) return odd;
  let rest = word.replace(/heden$/, 'heid').replace(/(?<=[a-z]{3})(tje|pje|je)s?$/, '');
  rest = rest.replace(/(?<=[^aiousy])s$/, '').replace(/iee?n$/, 'ie');
  const shorter = rest.replace(/(?<=[a-z]{2})(ingen|ing|en|(?<!i)e)$/, '');
  const isCut = shorter !== rest && /[aeiouy]/.test(shorter) && shorter.length > 2;
  return respelled(isCut ? shorter : rest, isCut);
}

/** The infinitive a first person form belongs to: "loop" gives "lopen", "stap" "stappen", "werk" "werken". */
function infinitiveOf(form: string): string {
  if (/(aa|ee|oo|uu)[^aeiouy]$/.test(form)) return `${form.slice(0, -2)}${form.slice(-1)}en`;
  if (/(^|[^aeiouy])[aeiou][bdfgklmnprst]$/.test(form) && !/[ei](l|r|n|m)$/.test(form))
    return `${form}${form.slice(-1)}en`;
  return `${form}en`;
}

/**
 * The infinitives that a form could belong to, best first: "geamputeerd" gives "amputeren", "duurt" "duren".
 * Not every candidate is a word; the caller keeps those that the site uses.
 */
export function infinitivesOf(word: string): string[] {
  const strong = strongForms.get(word);
  const candidates = strong ? [strong] : [];
  if (word.length < 5) return candidates;
  for (const base of [word, word.replace(/^(.{2,4})?ge(?=.{3,})/, '$1')]) {
    const root = /^(.{3,}?)(?:tten|dden|te|de|t|d)$/.exec(base)?.[1];
    if (!root) continue;
    const voiced = root.replace(/f$/, 'v').replace(/s$/, 'z');
    // "voorkomt" is of "voorkomen", though "stopt" is of "stoppen".
    candidates.push(infinitiveOf(root), infinitiveOf(voiced), `${root}en`);
  }
  // "vermijdend" is of "vermijden", "amputeren" and "geamputeerd" belong to "amputatie".
  const participle = /^(.{3,}en)de?$/.exec(word)?.[1];
  if (participle) candidates.push(participle);
  for (const form of [word, ...candidates])
    if (/.{3}eren$/.test(form)) candidates.push(form.replace(/eren$/, 'atie'));
  // "oefen" is of "oefenen", "ontstaat" of "ontstaan", "jeukt" of "jeuk".
  if (/[^e]en$/.test(word)) candidates.push(`${word}en`);
  if (/[^t]t$/.test(word)) candidates.push(`${word.slice(0, -1)}n`);
  if (/.{4}t$/.test(word)) candidates.push(word.slice(0, -1));
  return candidates;
}

/** How a word sounds, roughly: two spellings of one sound become the same letters ("phantoom", "fantoom"). */
export function soundOf(word: string): string {
  return word
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/ij|ei|y/g, 'i')
    .replace(/ou/g, 'au')
    .replace(/sch|sj|ch/g, (sound) => (sound === 'ch' ? 'g' : 's'))
    .replace(/c(?=[ei])|z/g, 's')
    .replace(/qu/g, 'kw')
    .replace(/x/g, 'ks')
    .replace(/[cq]/g, 'k')
    .replace(/v/g, 'f')
    .replace(/d$/, 't')
    .replace(/tie/g, 'sie')
    .replace(/(.)\1+/g, '$1');
}
