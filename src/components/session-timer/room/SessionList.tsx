import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { OpenBackup } from '@/components/kept-record/OpenBackup.tsx';
import { type Join, joinTo } from '@/components/kept-record/open-backup.ts';
import { SetAside } from '@/components/kept-record/SetAside.tsx';
import type { Entry } from '@/components/pain-scale/entry.ts';
import { changeOf } from '@/components/pain-scale/log/correction.ts';
import { painRecord } from '@/components/pain-scale/pain-record.ts';
import { texts } from '@/components/session-timer/room/texts.ts';
import { listed, type SessionEntry, sessionRecord } from '@/components/session-timer/session-record.ts';
import { deviceClock } from '@/device/clock.ts';
import { deviceFiles, type TextFile } from '@/device/files.ts';
import { folder } from '@/device/site-folder.ts';
import type { OpenRecord } from '@/device/store.ts';
import { writeBackup } from '@/exchange/backup.ts';
import { mergeById, writeRecord } from '@/exchange/record.ts';
import { dayOf } from '@/exchange/timestamp.ts';

interface Props {
  sessions: OpenRecord<readonly SessionEntry[]>;
  pains: OpenRecord<readonly Entry[]>;
  heading: RefObject<HTMLHeadingElement>;
  onAgain: () => void;
}

/** The sessions with their dates, newest first. Nothing is added up, compared or judged. */
export function SessionList({ sessions, pains, heading, onAgain }: Props) {
  const [removed, setRemoved] = useState<SessionEntry>();
  const [told, setTold] = useState('');
  const [saved, setSaved] = useState('');
  const { data: entries, place, problem } = sessions.state();
  const undoButton = useRef<HTMLButtonElement>(null);
  const keeping = useRef<HTMLHeadingElement>(null);
  const words = texts.list;

  // What was pressed goes away: with a removed session, or once the list is kept.
  useLayoutEffect(() => {
    if (removed) undoButton.current?.focus();
  }, [removed]);

  // Scores before and after belong to the sessions: they are kept and saved together.
  const scoresOfSessions = () => {
    const ids = new Set(sessions.state().data.map(({ id }) => id));
    return pains.state().data.filter((entry) => entry.kind === 'score' && ids.has(entry.session?.id ?? ''));
  };
  const scores = pains.state();
  // Nothing is kept that was not said: the other scores in this tab wait for a button of their own.
  const keepsScores = place === 'tab' && scores.place === 'tab' && scoresOfSessions().length > 0;
  const hasScores = scores.data.some(({ kind }) => kind === 'score');
  const hasLooseScores = hasScores && place === 'device' && scores.place === 'tab';
  const scoreProblem = hasScores && !problem ? scores.problem : undefined;
  const keep = async () => {
    await sessions.keep();
    if (sessions.state().problem) return;
    keeping.current?.focus();
    if (keepsScores) await pains.keep();
  };
  const keepScores = async () => {
    await pains.keep();
    if (!pains.state().problem) keeping.current?.focus();
  };
  const stopKeeping = async () => {
    await sessions.stopKeeping();
    if (!sessions.state().problem) keeping.current?.focus();
  };
  const join: Join = async (text) => {
    const joined = await joinTo(sessionRecord, sessions, (kept) => kept)(text);
    if (joined.kind === 'problem') return joined;
    const joinedScores = await joinTo(painRecord, pains, (kept) => kept)(text);
    const { parts, problems } = words.scores;
    if (joinedScores.kind === 'joined')
      return {
        ...joined,
        refused: joined.refused + joinedScores.refused,
        beside: { added: joinedScores.added, parts },
      };
    // A file without scores is whole.
    if (joinedScores.problem === 'other-tool') return joined;
    const problem = joinedScores.problem === 'newer' ? problems.newer : problems.damaged;
    return { ...joined, beside: { added: 0, parts, problem } };
  };
  const saveFile = (file: TextFile) => {
    deviceFiles.save(file);
    setSaved(words.saved(file.name));
  };
  const save = () => {
    const now = deviceClock.now();
    const scores = scoresOfSessions();
    const beside = scores.length > 0 ? { [painRecord.name]: writeRecord(painRecord, scores) } : {};
    const text = writeBackup(sessionRecord, entries, now, beside);
    saveFile({ name: `sessies-${dayOf(now)}.json`, type: 'application/json', text });
  };
  const painsOf = (id: string) =>
    pains
      .state()
      .data.flatMap((entry) =>
        entry.kind === 'score' && entry.session?.id === id
          ? [{ ...entry, moment: entry.session.moment, change: changeOf(entry) }]
          : [],
      );

  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {words.title}
      </h2>
      <div class="actions">
        <button type="button" class="tool primary" onClick={onAgain}>
          {words.again}
        </button>
      </div>
      <div class="done">
        <p role="status">{told}</p>
        {removed && (
          <button
            type="button"
            class="tool"
            ref={undoButton}
            onClick={() => {
              // A file that was opened since may have brought it back.
              void sessions.change((kept) => mergeById(kept, [removed]));
              setRemoved(undefined);
              setTold(words.restored);
              heading.current?.focus();
            }}
          >
            {words.undo}
          </button>
        )}
      </div>

      {entries.length === 0 && <p>{words.empty}</p>}
      <ul class="sessions">
        {listed(entries)
          .toReversed()
          .map(({ entry, number, review }) => (
            <li key={entry.id}>
              <h3>
                {number !== undefined && `${words.number(number)}, `}
                {words.day(entry.at)}
              </h3>
              <p>
                {words.what(entry, entry.practised)}
                {entry.ending === 'gestopt' && `, ${words.stopped}`}
              </p>
              {entry.doing && (
                <p>
                  {words.doing} {entry.doing}
                </p>
              )}
              {entry.note && (
                <p>
                  {words.note} {entry.note}
                </p>
              )}
              {painsOf(entry.id).map(({ id, moment, score, note, change }) => (
                <p key={id}>
                  {words.pain[moment]} {score ?? words.notFilledIn}
                  {change && ` (${words.changed(change)})`}
                  {note && `. ${note}`}
                </p>
              ))}
              {review && <p class="notice">{words.review[review]}</p>}
              <button
                type="button"
                class="tool"
                aria-label={`${words.remove}: ${words.day(entry.at)}, ${words.what(entry, entry.practised)}`}
                onClick={() => {
                  void sessions.change((kept) => kept.filter(({ id }) => id !== entry.id));
                  setRemoved(entry);
                  setTold(painsOf(entry.id).length > 0 ? words.removedWithScores : words.removed);
                }}
              >
                {words.remove}
              </button>
            </li>
          ))}
      </ul>

      <section>
        <h3>{words.reviewTitle}</h3>
        <p>{words.reviewText}</p>
        <ol>
          {words.outcomes.map((outcome) => (
            <li key={outcome}>{outcome}</li>
          ))}
        </ol>
      </section>

      <section class="screen-only">
        <h3 ref={keeping} tabIndex={-1}>
          {words.keeping.title}
        </h3>
        {problem && <p role="alert">{words.keeping.problems[problem]}</p>}
        {scoreProblem && <p role="alert">{words.keeping.scoreProblems[scoreProblem]}</p>}
        {!problem && place === 'tab' && <p>{words.keeping.inTab}</p>}
        {!problem && place === 'device' && (
          <p>{scoreProblem ? words.keeping.onlySessions : words.keeping.onDevice}</p>
        )}
        {place === 'tab' && <p>{words.keeping.hint}</p>}
        {keepsScores && <p>{words.keeping.withScores}</p>}
        {hasLooseScores && (
          <>
            {!scoreProblem && <p class="notice">{words.keeping.looseScores}</p>}
            <p>{words.keeping.looseScoresHint}</p>
          </>
        )}
        {(hasLooseScores || scoreProblem) && (
          <div class="actions">
            <button type="button" class="tool" onClick={keepScores}>
              {scoreProblem ? words.keeping.retryScores : words.keeping.keepLooseScores}
            </button>
          </div>
        )}
        {place === 'tab' && scores.place === 'device' && (
          <p>
            {words.keeping.scoresStay}{' '}
            <a href={`${folder}/hulpmiddelen/pijnscore/`}>{words.keeping.scoresLink}</a>.
          </p>
        )}
        <div class="actions">
          {(place === 'tab' || problem) && (
            <button type="button" class="tool" onClick={keep}>
              {problem ? words.keeping.retry : words.keeping.keep}
            </button>
          )}
          {place === 'device' && (
            <button type="button" class="tool" onClick={stopKeeping}>
              {words.keeping.stop}
            </button>
          )}
          {entries.length > 0 && (
            <>
              <button type="button" class="tool" onClick={() => window.print()}>
                {words.print}
              </button>
              <button type="button" class="tool" onClick={save}>
                {words.backup}
              </button>
            </>
          )}
        </div>
        <div class="done">
          <p role="status">{saved}</p>
        </div>
        <SetAside record={sessions} name={`sessies-${dayOf(deviceClock.now())}`} save={saveFile} />
        <OpenBackup thing={words.thing} join={join} files={deviceFiles} />
      </section>
    </>
  );
}
