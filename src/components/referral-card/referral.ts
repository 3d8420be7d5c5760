import { addressOf, frozenAddress, type KnownSite, pageOf } from '@/components/referral-card/known-pages.ts';
import {
  type Choices,
  choicesFrom,
  fragmentOf as sessionFragment,
} from '@/components/session-timer/choices.ts';
import type { DosedExercise } from '@/dose/dose.ts';
import { dosedFrom, type UnreadDose } from '@/dose/in-address.ts';
import { sentenceFrom, tidySentence } from '@/exchange/sentence.ts';

/** One page that a practitioner chose. */
export interface PageChoice {
  /** Address on this site, maybe with an anchor. */
  address: string;
  /** Number of a frozen edition; undefined for the newest text. */
  edition?: string | undefined;
}

/** A session that is ready to begin. */
export type ReadySession = Choices & { programme: string };

/** What a practitioner points a patient to. */
export interface Referral {
  /** A programme of the patient's own, in the order in which it is done; no exercise twice. */
  exercises: readonly DosedExercise[];
  /** In the order chosen, none twice. */
  pages: readonly PageChoice[];
  session?: ReadySession | undefined;
  /** A line of the practitioner's own; empty when there is none. */
  sentence: string;
}

/** Part of an address that could not be used, in the words that stood there. */
export type Unread =
  | { kind: 'cut' | 'newer' | 'sentence' }
  | { kind: 'page' | 'programme'; text: string }
  /** Fields of the session, by their name in the address. */
  | { kind: 'session'; fields: readonly string[] }
  | { kind: 'edition'; title: string; edition: string }
  | { kind: 'too-many'; count: number }
  | UnreadDose;

/** More would not fit on a card, and nobody reads more. */
export const mostPages = 8;

export const emptyReferral: Referral = { exercises: [], pages: [], sentence: '' };

/**
 * Raised when the form of the address changes. Every form ever made must stay readable. Version 2 has exercises; what
 * holds none is still written as version 1, which older pages can read.
 */
export const version = 2;
const sessionFields: readonly string[] = ['programma', 'kant', 'duur', 'wacht', 'kijk', 'geluid'];

/** Where a patient opens a referral. */
export const referralPath = '/verwezen/';
/** Where a patient opens exercises. It reads whatever the other reads, and the other way round. */
export const exercisesPath = '/mijn-oefeningen/';

export const isEmpty = ({ exercises, pages, session }: Referral): boolean =>
  exercises.length === 0 && pages.length === 0 && !session;

type Field = readonly [key: string, value: string];

/** Undoes what programs on the way do to an address: percent signs, "&amp;", a break in a long line. */
function fieldsOf(fragment: string): Field[] {
  const text = fragment
    .replace(/^#/, '')
    .replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
      try {
        return decodeURIComponent(run);
      } catch {
        return '';
      }
    })
    .replaceAll('&amp;', '&')
    .replace(/[\r\n\t]/g, '');
  return text.split('&').map((field): Field => {
    const at = field.indexOf('=');
    return at < 0 ? [field.trim(), ''] : [field.slice(0, at).trim(), field.slice(at + 1)];
  });
}

const ownFields: readonly string[] = ['v', 'doe', 'lees', 'programma', 'zin'];

/** Whether a fragment says anything that a referral can hold. Anchors on the page itself do not. */
export const isReferral = (fragment: string): boolean =>
  fieldsOf(fragment).some(([key, value]) => ownFields.includes(key) && value !== '');

/** Unreadable words to show: short, on one line. */
const shown = (text: string) => tidySentence(text).slice(0, 60);

function readPages(names: readonly string[], site: KnownSite, unread: Unread[]): PageChoice[] {
  const choices: PageChoice[] = [];
  for (const name of names) {
    const [, place = name, edition] = /^(.*?)(?:\.(\d{4}\.\d+))?$/s.exec(name) ?? [];
    const address = addressOf(place, site);
    const page = address && pageOf(address, site);
    if (!page) unread.push({ kind: 'page', text: shown(name) });
    else if (choices.some((choice) => choice.address === address)) continue;
    else if (edition && !frozenAddress(page, edition, site)) {
      unread.push({ kind: 'edition', title: page.title, edition });
      choices.push({ address });
    } else choices.push({ address, edition });
  }
  return choices;
}

function readSession(
  fields: ReadonlyMap<string, string>,
  isWhole: boolean,
  { programmes }: KnownSite,
  unread: Unread[],
): ReadySession | undefined {
  const asked = fields.get('programma');
  if (asked === undefined) return undefined;
  const sent = new URLSearchParams([...fields].filter(([key]) => sessionFields.includes(key)));
  const { programme, ...choices } = choicesFrom(
    sent.toString(),
    programmes.map(({ id }) => id),
  );
  if (!programme) {
    unread.push({ kind: 'programme', text: shown(asked) });
    return undefined;
  }
  const session = { programme, ...choices };
  const read = new URLSearchParams(sessionFragment(session));
  const wrong = sessionFields.filter((key) =>
    // Where something was cut off, what is not there may have been there.
    sent.has(key) ? sent.get(key)?.toLowerCase() !== read.get(key) : !isWhole && read.has(key),
  );
  if (wrong.length > 0) unread.push({ kind: 'session', fields: wrong });
  return session;
}

/** What could not be read of a dose, with the name of the exercise in place of its id. */
function titled(part: UnreadDose, { exercises }: KnownSite): UnreadDose {
  if (part.kind === 'exercise') return { ...part, text: shown(part.text) };
  if (part.kind !== 'dose') return part;
  return { ...part, exercise: exercises.find(({ id }) => id === part.exercise)?.title ?? part.exercise };
}

const knownExercises = ({ exercises }: KnownSite) =>
  new Map(exercises.map(({ id, isLying }) => [id, { isLying }]));

/** What an address says, and what could not be read in it. */
export interface Reading {
  referral: Referral;
  unread: readonly Unread[];
}

/**
 * Reads a referral from the fragment of an address, with or without "#". Never throws, and gives no address but
 * those of pages that this site has.
 */
export function referralFrom(fragment: string, site: KnownSite): Reading {
  if (!isReferral(fragment)) return { referral: emptyReferral, unread: [] };
  const all = fieldsOf(fragment);
  const isWhole = all.some(([key]) => key === 'einde');
  const [lastKey, lastValue = ''] = all.at(-1) ?? [];
  const fields = new Map(all.toReversed());
  const unread: Unread[] = isWhole ? [] : [{ kind: 'cut' }];
  if (Number(fields.get('v')) > version) unread.push({ kind: 'newer' });

  const doe = fields.get('doe');
  const read = doe ? dosedFrom(doe, knownExercises(site)) : { exercises: [], unread: [] };
  unread.push(...read.unread.map((part) => titled(part, site)));

  const names = (fields.get('lees') ?? '').split(',').filter((name) => name.trim());
  // The last word before a cut may be half a word that means something else: "5-1" of "5-10".
  const isCut = (key: string) => !isWhole && lastKey === key;
  const half = isCut('lees') && !lastValue.endsWith(',') ? names.pop() : undefined;
  const readable = names.slice(0, mostPages);
  const pages = readPages(readable, site, unread);
  if (half !== undefined) unread.push({ kind: 'page', text: shown(half) });
  if (names.length > readable.length)
    unread.push({ kind: 'too-many', count: names.length - readable.length });
  if (isCut('programma')) unread.push({ kind: 'programme', text: shown(lastValue) });
  if (lastKey && sessionFields.some(isCut)) fields.delete(lastKey);
  const session = readSession(fields, isWhole, site, unread);
  const sentence = sentenceFrom(fields.get('zin') ?? '');
  if (sentence.isShortened) unread.push({ kind: 'sentence' });
  return { referral: { exercises: read.exercises, pages, session, sentence: sentence.text }, unread };
}
