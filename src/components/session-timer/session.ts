import {
  type Counted,
  type Lying,
  type Moment,
  type Programme,
  type SeriesPart,
  safetyLinesOfForm,
} from '@/components/session-timer/programme.ts';
import { changeOver } from '@/components/session-timer/series-time.ts';
import { toneLength } from '@/components/session-timer/tones.ts';

/**
 * What happens when in a session, in ms from the first sound. Three parts: the lead-in, in which the one free
 * hand goes to the mirror; the practice, the only time that counts; and time to come back.
 */

/** What a cue is for. A later one of these waits for an earlier one when both are due. */
const kinds = ['aanloop', 'tijd', 'tel', 'beweging', 'kijk', 'veilig', 'einde'] as const;

/** One line at its time. */
export interface Cue {
  /** Ms from the start of the session. */
  at: number;
  kind: (typeof kinds)[number];
  /** Id of the line. */
  line: string;
  /** Id of the drawing to show from now on; left out, the one before stays. */
  drawing?: string | undefined;
}

/** A session with its times in ms. */
export interface Session {
  /** When the practice begins. */
  practiceStart: number;
  /** When the practice ends. */
  practiceEnd: number;
  /** When everything is over. */
  end: number;
  /** In order of time; no two lines overlap. */
  cues: readonly Cue[];
  /** When a soft sign says, in a long silence, that the session goes on. In order of time, never during a line. */
  signs: readonly number[];
}

/** What is chosen beforehand and changes what happens when. */
export interface Pace {
  /** Length of the practice; not used by programmes that count or lie. */
  minutes: number;
  /** Time before the practice begins. */
  delaySeconds: number;
  /** Time between two reminders where to look. */
  gazeSeconds: number;
  /** Time before each line for the tone that goes with it. */
  toneSeconds: number;
  /** Whether a soft sign is heard in a long silence. */
  signs: boolean;
}

/** Quiet around a reminder, so that it is not heard as part of another line. In ms. */
const quiet = { before: 12_000, after: 5000 };
/** Quiet around the safety lines halfway, as much of it as there is. In ms. */
const safetyQuiet = [5000, 500] as const;
/** Further from the middle than this, less quiet nearer to it is better. In ms. */
const nearHalf = 60_000;
/** Quiet between one safety line and the next. In ms. */
const betweenSafety = 500;
/** A safety line stays on the screen so long; then what to do comes back. In ms. */
const safetyShown = 10_000;
/** Time that what is said before the practice needs; a shorter lead-in has its countdown alone. In ms. */
const shortestLeadIn = 30_000;
/** What to heed is said at most so often, also to who is reminded where to look more often. In ms. */
const shortestHeed = 60_000;
/** Silence that a soft sign breaks, and what stays silent between a sign and the next line. In ms. */
const signQuiet = { before: 15_000, after: 2000 };
const signLength = toneLength('teken');
/** A reminder that would be this much late is left out. In ms. */
const tooLate = 25_000;
/** A last moment shorter than this is not begun. In seconds. */
const shortestMoment = 20;
/** Time to come back after the practice: lines and when, in ms after it. */
const comingBack = { opstaan: 20_000, voorbij: 40_000, end: 50_000 };

type Wanted = Cue & { mayShift: boolean };

const fixed = (cues: readonly Cue[]): Wanted[] => cues.map((cue) => ({ ...cue, mayShift: false }));

/** Safety lines one after the other, from a time on. */
function inTurn(lines: readonly string[], from: number, slotOf: (line: string) => number) {
  let at = from;
  return lines.map((line) => {
    const cue = { at, line };
    at += slotOf(line) + betweenSafety;
    return cue;
  });
}

/** Lead-in of any session: what begins, that stopping is allowed, when to stop and whom to call, and a countdown. */
function leadIn(
  begin: string,
  safety: readonly string[],
  slotOf: (line: string) => number,
  delay: number,
): Cue[] {
  const countdown = [3, 2, 1]
    .filter((left) => delay >= left * 1000)
    .map((left) => ({ at: delay - left * 1000, line: `tel-${left}` }));
  const cues = [
    ...(delay >= shortestLeadIn
      ? [{ at: 0, line: begin }, { at: 8000, line: 'altijd-stoppen' }, ...inTurn(safety, 12_000, slotOf)]
      : []),
    ...(delay >= 60_000
      ? [
          { at: delay - 30_000, line: 'over-30' },
          { at: delay - 15_000, line: 'over-15' },
        ]
      : []),
    ...countdown,
  ];
  return cues.map((cue) => ({ ...cue, kind: 'aanloop' }));
}

/** After the practice: that it is over, and time to come back. */
const after = (line: string, end: number): Cue[] =>
  [
    { at: end, line },
    { at: end + comingBack.opstaan, line: 'opstaan' },
    { at: end + comingBack.voorbij, line: 'voorbij' },
  ].map((cue) => ({ ...cue, kind: 'einde' }));

/** Halfway and near the end, for a practice that is long enough to want to know. */
function timesLeft(start: number, end: number, minutes: readonly number[]): Cue[] {
  const length = end - start;
  const left = minutes.filter((left) => length >= (left + 2) * 60_000);
  const cues = [
    ...(length >= 180_000 ? [{ at: start + length / 2, line: 'helft' }] : []),
    ...left.map((left) => ({ at: end - left * 60_000, line: `nog-${left}` })),
  ];
  return cues.map((cue) => ({ ...cue, kind: 'tijd' }));
}

/** Moments one after the other until the time is over. */
function rounds(first: Moment, round: readonly Moment[], start: number, end: number): Cue[] {
  const cues: Cue[] = [];
  let at = start;
  for (let i = -1; ; i++) {
    const moment = i < 0 ? first : round[i % round.length];
    if (!moment || at >= end || (i >= 0 && end - at < shortestMoment * 1000)) return cues;
    cues.push({ at, kind: 'beweging', line: moment.line, drawing: moment.drawing });
    at += moment.seconds * 1000;
  }
}

/**
 * Gives every cue its time: who wants to speak while another does waits, and a reminder that would come too
 * late or run into what cannot wait is left out.
 *
 * @param slotOf ms that a line takes
 */
function settled(wanted: readonly Wanted[], slotOf: (line: string) => number, end: number): Cue[] {
  const inOrder = wanted.toSorted((a, b) => a.at - b.at || kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
  const cues: Cue[] = [];
  let free = 0;
  for (const [i, { mayShift, ...cue }] of inOrder.entries()) {
    const at = Math.max(cue.at, mayShift ? free + quiet.before : free);
    if (mayShift) {
      const next = inOrder.slice(i + 1).find((other) => !other.mayShift)?.at ?? end;
      if (at - cue.at > tooLate || at + slotOf(cue.line) + quiet.after > next) continue;
    }
    cues.push({ ...cue, at });
    free = at + slotOf(cue.line);
  }
  return cues;
}

/**
 * The cues with the safety lines among them, as near to the middle of the practice as they fit where nothing is
 * said. So nothing moves for them; in a practice without room they are left out.
 */
function withSafety(
  cues: readonly Cue[],
  safety: readonly string[],
  slotOf: (line: string) => number,
  [start, end]: readonly [number, number],
): Cue[] {
  const gaps = cues.map(({ at, line }, i) => ({
    from: Math.max(start, at + slotOf(line)),
    to: Math.min(end, cues[i + 1]?.at ?? end),
  }));
  const placeFor = (length: number, wanted: number, quiet: number, earliest = start): number | undefined => {
    const places = gaps.flatMap(({ from, to }) => {
      const first = Math.max(from + quiet, earliest);
      const last = to - quiet - length;
      return first <= last ? [Math.min(Math.max(wanted, first), last)] : [];
    });
    return places.toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0];
  };
  const half = (start + end) / 2;
  const length = safety.reduce((sum, line) => sum + slotOf(line) + betweenSafety, -betweenSafety);
  const [much, little] = safetyQuiet;
  const quietest = placeFor(length, half, much);
  const isNear = quietest !== undefined && Math.abs(quietest - half) <= nearHalf;
  const together = isNear ? quietest : placeFor(length, half, little);
  const added: { at: number; line: string }[] = [];
  if (together !== undefined) added.push(...inTurn(safety, together, slotOf));
  else {
    // Each in a silence of its own.
    let earliest = start;
    for (const line of safety) {
      const at = placeFor(slotOf(line), Math.max(half, earliest), little, earliest);
      if (at === undefined) break;
      added.push({ at, line });
      earliest = at + slotOf(line) + betweenSafety;
    }
  }
  const spoken = added.map((cue): Cue => ({ ...cue, kind: 'veilig' }));
  return [...cues, ...spoken].toSorted((a, b) => a.at - b.at);
}

/** A soft sign after every 15 s in which nothing is said, where the next line is not near. */
function signsBetween(cues: readonly Cue[], slotOf: (line: string) => number, end: number): number[] {
  return cues.flatMap(({ at, line }, i) => {
    const next = cues[i + 1]?.at ?? end;
    const signs: number[] = [];
    let sign = at + slotOf(line) + signQuiet.before;
    for (; sign + signLength + signQuiet.after <= next; sign += signLength + signQuiet.before)
      signs.push(sign);
    return signs;
  });
}

type SlotOf = (line: string) => number;

/** What an exercise says from a time on, and when it is over. */
function exerciseFrom(
  { line, drawing, ...exercise }: Counted | Lying,
  from: number,
  slotOf: SlotOf,
): { cues: Cue[]; end: number } {
  const what: Cue = { at: from, kind: 'beweging', line, drawing };
  if (exercise.form === 'liggen') {
    const end = from + exercise.minutes * 60_000;
    return { cues: [what, ...timesLeft(from, end, [20, 10, 5, 1])], end };
  }
  const { sets, repetitions, holdSeconds, restSeconds, repetitionSeconds } = exercise;
  const cues = [what];
  let at = from + slotOf(line) + 1000;
  const hold = holdSeconds * 1000;
  for (let set = 1; set <= sets; set++) {
    for (let count = 1; count <= repetitions; count++) {
      const spoken = slotOf(`tel-${count}`);
      cues.push({ at, kind: 'tel', line: `tel-${count}` });
      if (hold) {
        // The hold begins when the count has been said.
        const release = at + spoken + hold;
        cues.push({ at: release, kind: 'tel', line: 'los' });
        at = Math.max(release + slotOf('los'), at + hold + repetitionSeconds * 1000);
      } else at += Math.max(repetitionSeconds * 1000, spoken);
    }
    if (set === sets) break;
    cues.push({ at, kind: 'beweging', line: 'rust' });
    at += Math.max(restSeconds * 1000, slotOf('rust') + slotOf('volgende-serie'));
    cues.push({ at: at - slotOf('volgende-serie'), kind: 'beweging', line: 'volgende-serie' });
  }
  return { cues, end: at };
}

/** Exercises one after the other, with time to get ready for each. */
function seriesFrom(parts: readonly SeriesPart[], from: number, slotOf: SlotOf) {
  const cues: Cue[] = [];
  let at = from;
  for (const [i, part] of parts.entries()) {
    const before = parts[i - 1];
    if (before) {
      cues.push({ at, kind: 'beweging', line: part.ready, drawing: part.drawing });
      // The same exercise on the other side is lain or sat for otherwise.
      const staysAsItIs = before.position === part.position && before.line !== part.line;
      at += changeOver[staysAsItIs ? 'same' : 'other'] * 1000;
    }
    const { cues: own, end } = exerciseFrom(part, at, slotOf);
    cues.push(...own);
    at = end;
  }
  return { cues, end: at };
}

/** A session of a programme at a pace. Throws when the programme names a line that it does not have. */
export function sessionOf(programme: Programme, pace: Pace): Session {
  const slotOf = (line: string): number => {
    const found = programme.lines[line];
    if (!found) throw new Error(`Programma "${programme.id}" heeft geen regel "${line}".`);
    // A count is short and comes often: no tone of its own before it.
    return (found.seconds + (found.tone === 'tel' ? 0 : pace.toneSeconds)) * 1000;
  };
  const practiceStart = pace.delaySeconds * 1000;
  const safety = safetyLinesOfForm[programme.form];

  if (programme.form === 'tellen' || programme.form === 'liggen' || programme.form === 'reeks') {
    const done =
      programme.form === 'reeks'
        ? seriesFrom(programme.parts, practiceStart, slotOf)
        : exerciseFrom(programme, practiceStart, slotOf);
    return timed(
      fixed([
        ...leadIn('begin-oefening', safety, slotOf, practiceStart),
        ...done.cues,
        ...after('einde-oefening', done.end),
      ]),
      practiceStart,
      done.end,
    );
  }

  const practiceEnd = practiceStart + pace.minutes * 60_000;
  const gaze: Wanted[] = [];
  const interval = pace.gazeSeconds * 1000;
  // Half an interval in, so that a reminder comes in the middle of a moment and not on top of the next.
  for (let at = practiceStart + interval / 2; at < practiceEnd; at += interval) {
    const line = programme.gaze[gaze.length % programme.gaze.length];
    if (line) gaze.push({ at, kind: 'kijk', line, mayShift: true });
  }
  // Between two of those. Who is reminded every half minute hears enough.
  const heed: Wanted[] = [];
  for (let at = practiceStart + interval; interval >= shortestHeed && at < practiceEnd; at += interval) {
    const line = programme.heed[heed.length % programme.heed.length];
    if (line) heed.push({ at, kind: 'kijk', line, mayShift: true });
  }
  return timed(
    [
      ...fixed([
        ...leadIn('begin-spiegel', safety, slotOf, practiceStart),
        ...rounds(programme.start, programme.round, practiceStart, practiceEnd),
        ...timesLeft(practiceStart, practiceEnd, [1]),
        ...after(programme.form === 'scherm' ? 'einde-beeld' : 'einde-spiegel', practiceEnd),
      ]),
      ...gaze,
      ...heed,
    ],
    practiceStart,
    practiceEnd,
  );

  function timed(wanted: readonly Wanted[], practiceStart: number, practiceEnd: number): Session {
    const cues = withSafety(settled(wanted, slotOf, practiceEnd), safety, slotOf, [
      practiceStart,
      practiceEnd,
    ]);
    const end = practiceEnd + comingBack.end;
    return {
      practiceStart,
      practiceEnd,
      end,
      cues,
      signs: pace.signs ? signsBetween(cues, slotOf, end) : [],
    };
  }
}

/** What is going on at a time: the last cue that shows something to do, and the drawing. */
export function cueAt(session: Session, position: number): Cue | undefined {
  let drawing: string | undefined;
  let shown: Cue | undefined;
  for (const cue of session.cues) {
    if (cue.at > position) break;
    if (cue.kind === 'veilig' && position - cue.at > safetyShown) continue;
    drawing = cue.drawing ?? drawing;
    shown = { ...cue, drawing };
  }
  return shown;
}

/** The part of a session that goes on, what is left of it in ms, and which share that is. */
export interface Left {
  part: 'aanloop' | 'oefenen' | 'na';
  ms: number;
  share: number;
}

/** What is left at a time of the part that goes on then. After the practice nothing is counted down. */
export function leftAt({ practiceStart, practiceEnd }: Session, position: number): Left {
  if (position >= practiceEnd) return { part: 'na', ms: 0, share: 0 };
  const isLeadIn = position < practiceStart;
  const [start, end] = isLeadIn ? [0, practiceStart] : [practiceStart, practiceEnd];
  return {
    part: isLeadIn ? 'aanloop' : 'oefenen',
    ms: end - position,
    share: (end - position) / (end - start),
  };
}

/** Ms practised when a session got to a position. The lead-in and the time after it do not count. */
export const practisedAt = ({ practiceStart, practiceEnd }: Session, position: number): number =>
  Math.max(0, Math.min(position, practiceEnd) - practiceStart);
