import { getCollection } from 'astro:content';
import { statSync } from 'node:fs';
import { drawnPictures } from '@/components/illustrations/drawn.ts';
import { movementOf } from '@/components/illustrations/movements.ts';
import { seriesId } from '@/components/session-timer/choices.ts';
import {
  type Drawing,
  type Line,
  type Programme,
  type SeriesProgramme,
  safetyLinesOfForm,
  safetyOfForm,
} from '@/components/session-timer/programme.ts';
import { seriesTitle } from '@/components/session-timer/series-name.ts';
import { withClinicLine } from '@/queries/safety.ts';
import { doseLimits } from '@/vocabulary/dose.ts';

/** Lines that a session may speak whatever the programme. */
const commonLines = [
  'altijd-stoppen',
  'over-30',
  'over-15',
  'tel-1',
  'tel-2',
  'tel-3',
  'helft',
  'nog-1',
  'opstaan',
  'voorbij',
] as const;

/** Lines of one form of programme. */
const linesOfForm = {
  spiegel: ['begin-spiegel', ...safetyLinesOfForm.spiegel, 'einde-spiegel'],
  scherm: ['begin-spiegel', ...safetyLinesOfForm.scherm, 'einde-beeld'],
  tellen: [
    'begin-oefening',
    ...safetyLinesOfForm.tellen,
    ...Array.from({ length: doseLimits.repetitions.most }, (_, i) => `tel-${i + 1}`),
    'los',
    'rust',
    'volgende-serie',
    'einde-oefening',
  ],
  liggen: ['begin-oefening', ...safetyLinesOfForm.liggen, 'nog-5', 'nog-10', 'nog-20', 'einde-oefening'],
  /** With those of its exercises. */
  reeks: ['begin-oefening', ...safetyLinesOfForm.reeks, 'volgende-oefening', 'andere-kant', 'einde-oefening'],
} as const satisfies Record<Programme['form'], readonly string[]>;

/** A programme with where its explanation stands, for pages made at build. */
export interface ProgrammeEntry {
  programme: Programme;
  /** Address of the page that explains how to do it. */
  page: string;
}

async function linesByForm() {
  const table = new Map((await getCollection('spokenLines')).map(({ id, data }) => [id, data]));
  return (form: Programme['form'], own: readonly string[]): Record<string, Line> =>
    Object.fromEntries(
      [...new Set([...commonLines, ...linesOfForm[form], ...own])].map((id) => {
        const line = table.get(id);
        if (!line) throw new Error(`De regel "${id}" ontbreekt in src/content/spoken-lines.yaml.`);
        const { text, say, file, seconds, tone } = line;
        const { size: bytes } = statSync(`public/stem/${file}`);
        return [id, { text, say, file: `/stem/${file}`, bytes, seconds, tone }];
      }),
    );
}

async function safetyByForm() {
  const rules = new Map((await getCollection('safety')).map(({ id, data }) => [id, data]));
  return (form: Programme['form']): Programme['safety'] => {
    const found = rules.get(safetyOfForm[form]);
    if (!found) throw new Error(`Maak src/content/safety/${safetyOfForm[form]}.yaml.`);
    const { before, brief, pauseHelp, stop, call } = found;
    return { before, brief, pauseHelp, stop, call: withClinicLine(call) };
  };
}

/** What a session of exercises with doses of their own says, without the exercises. Runs at build only. */
export async function emptySeries(): Promise<SeriesProgramme> {
  const [linesOf, safetyOf] = await Promise.all([linesByForm(), safetyByForm()]);
  return {
    ...{ id: seriesId, title: seriesTitle, form: 'reeks', lines: linesOf('reeks', []), drawings: {} },
    ...{ safety: safetyOf('reeks'), parts: [] },
  };
}

/** All programmes in their order, each with its own lines and drawings. Runs at build only. */
export async function programmeEntries(): Promise<ProgrammeEntry[]> {
  const [linesOf, safetyOf] = await Promise.all([linesByForm(), safetyByForm()]);
  const poses = new Map((await getCollection('poses')).map(({ id, data }) => [id, data]));
  const movements = new Map((await getCollection('movements')).map(({ id, data }) => [id, data]));
  const exercises = new Map((await getCollection('exercises')).map(({ id, data }) => [id, data]));

  const drawingsOf = (ids: readonly (string | undefined)[]): Record<string, Drawing> =>
    Object.fromEntries(
      [...new Set(ids)].flatMap((id) => {
        const data = id ? movements.get(id) : undefined;
        if (!id || !data) return [];
        // The first amputation stands for all: a session has no room for more.
        const [picture] = drawnPictures(movementOf(data, poses), data.amputations.slice(0, 1), id);
        if (!picture) return [];
        const { svg, lineWidth, width, height } = picture;
        const { title, description } = data;
        return [[id, { width, height, lineWidth, title, description, svg }]];
      }),
    );

  const entries = (await getCollection('programmes')).toSorted((a, b) => a.data.order - b.data.order);
  return entries.map(({ id, data }): ProgrammeEntry => {
    if (!('exercise' in data)) {
      const { form, title, note, gaze, heed, page } = data;
      const [start, ...round] = [data.start, ...data.round].map(({ line, drawing, seconds }) => ({
        line,
        drawing: drawing?.id,
        seconds,
      }));
      if (!start) throw new Error(`Programma "${id}" heeft geen "start".`);
      const moments = [start, ...round];
      const lines = linesOf(form, [...moments.map(({ line }) => line), ...gaze, ...heed]);
      const drawings = drawingsOf(moments.map(({ drawing }) => drawing));
      const safety = safetyOf(form);
      return {
        page,
        programme: { id, form, title, note, gaze, heed, start, round, lines, drawings, safety },
      };
    }
    const exercise = exercises.get(data.exercise.id);
    if (!exercise) throw new Error(`Programma "${id}": oefening "${data.exercise.id}" bestaat niet.`);
    const { form, line, position } = data;
    const drawing = exercise.movement.id;
    const page = `/oefeningen/kaart/${data.exercise.id}/`;
    const common = {
      id,
      title: exercise.title,
      note: exercise.startPosition,
      line,
      position,
      drawing,
      lines: linesOf(form, [line, position]),
      drawings: drawingsOf([drawing]),
      safety: safetyOf(form),
    };
    if (data.form === 'liggen') {
      if (!exercise.minutes)
        throw new Error(`Programma "${id}": oefening "${data.exercise.id}" heeft geen "minutes".`);
      return { page, programme: { ...common, form: 'liggen', minutes: exercise.minutes } };
    }
    if (!exercise.repetitions)
      throw new Error(`Programma "${id}": oefening "${data.exercise.id}" heeft geen "repetitions".`);
    const { repetitions, sets = 1, holdSeconds = 0, restSeconds = 0 } = exercise;
    const { repetitionSeconds } = data;
    return {
      page,
      programme: {
        ...common,
        form: 'tellen',
        repetitions,
        sets,
        holdSeconds,
        restSeconds,
        repetitionSeconds,
      },
    };
  });
}
