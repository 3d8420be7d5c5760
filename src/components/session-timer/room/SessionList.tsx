import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { changeOf } from '@/components/pain-scale/log/correction.ts';
import { painRecord } from '@/components/pain-scale/pain-record.ts';
import type { Records } from '@/components/session-timer/room/records.ts';
import { texts } from '@/components/session-timer/room/texts.ts';
import { listed, sessionRecord } from '@/components/session-timer/session-record.ts';
import { Button } from '@/components/tool/Button.tsx';
import { isAsked } from '@/components/tool/kept/is-asked.ts';
import { Keeping } from '@/components/tool/kept/Keeping.tsx';
import { OpenBackup } from '@/components/tool/kept/OpenBackup.tsx';
import { type Join, joinTo } from '@/components/tool/kept/open-backup.ts';
import { SetAside } from '@/components/tool/kept/SetAside.tsx';
import { TakeBack, useTakeBack } from '@/components/tool/TakeBack.tsx';
import { Told } from '@/components/tool/Told.tsx';
import { deviceClock } from '@/device/clock.ts';
import { deviceFiles, type TextFile } from '@/device/files.ts';
import { folder } from '@/device/site-folder.ts';
import { writeBackup } from '@/exchange/backup.ts';
import { mergeById, writeRecord } from '@/exchange/record.ts';
import { dayOf } from '@/exchange/timestamp.ts';

interface Props extends Records {
  heading: RefObject<HTMLHeadingElement>;
  onAgain: () => void;
}

/** The sessions with their dates, newest first. Nothing is added up, compared or judged. */
export function SessionList({ sessions, pains, heading, onAgain }: Props) {
  const words = texts.list;
  const { tell, ...takeBack } = useTakeBack(words.restored, heading);
  const [saved, setSaved] = useState('');
  const { data: entries, place, problem } = sessions.state();
  const keeping = useRef<HTMLHeadingElement>(null);
  const asks = isAsked(sessions, entries.length === 0);

  // Scores before and after belong to the sessions: they are saved together.
  const scoresOfSessions = () => {
    const ids = new Set(sessions.state().data.map(({ id }) => id));
    return pains.state().data.filter((entry) => entry.kind === 'score' && ids.has(entry.session?.id ?? ''));
  };
  const scores = pains.state();
  const hasScores = scores.data.some(({ kind }) => kind === 'score');
  const scoreProblem = hasScores && !problem ? scores.problem : undefined;
  const keepScores = async () => {
    await pains.keep();
    if (!pains.state().problem) keeping.current?.focus();
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
  /** Resolves when it is written, or when the list tells that it could not be. */
  const change: typeof sessions.change = (next) => sessions.change(next).catch(() => undefined);
  const painsOf = (id: string) =>
    pains
      .state()
      .data.flatMap((entry) =>
        entry.kind === 'score' && entry.session?.id === id
          ? [{ ...entry, moment: entry.session.moment, change: changeOf(entry) }]
          : [],
      );

  const kept = (
    <Keeping
      key="kept"
      record={sessions}
      isEmpty={entries.length === 0}
      title={keeping}
      words={words.keeping}
      problems={words.keeping.problems}
      // One answer for both lists.
      onKept={() => (pains.state().data.length > 0 ? pains.keep() : undefined)}
      told={
        <>
          {scoreProblem && (
            <>
              <p role="alert">{words.keeping.scoreProblems[scoreProblem]}</p>
              <div class="actions">
                <Button onClick={keepScores}>{words.keeping.retryScores}</Button>
              </div>
            </>
          )}
          {!problem && place === 'tab' && <p>{words.keeping.inTab}</p>}
          {!problem && place === 'device' && (
            <p>{scoreProblem ? words.keeping.onlySessions : words.keeping.onDevice}</p>
          )}
          {place === 'tab' && scores.place === 'device' && (
            <p>
              {words.keeping.scoresStay}{' '}
              <a href={`${folder}/hulpmiddelen/pijnscore/`}>{words.keeping.scoresLink}</a>.
            </p>
          )}
        </>
      }
      more={
        entries.length > 0 && (
          <>
            <Button onClick={() => window.print()}>{words.print}</Button>
            <Button onClick={save}>{words.backup}</Button>
          </>
        )
      }
    >
      <Told text={saved} />
      <SetAside record={sessions} name={`sessies-${dayOf(deviceClock.now())}`} save={saveFile} />
      <OpenBackup thing={words.thing} join={join} files={deviceFiles} />
    </Keeping>
  );

  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {words.title}
      </h2>
      {asks && kept}
      <div class="actions">
        <Button isPrimary={!asks} onClick={onAgain}>
          {words.again}
        </Button>
      </div>
      <TakeBack {...takeBack} label={words.undo} />

      {entries.length === 0 && <p>{words.empty}</p>}
      <ul class="rows sessions">
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
              <Button
                aria-label={`${words.remove}: ${words.day(entry.at)}, ${words.what(entry, entry.practised)}`}
                onClick={async () => {
                  const hadScores = painsOf(entry.id).length > 0;
                  await change((kept) => kept.filter(({ id }) => id !== entry.id));
                  tell(
                    hadScores ? words.removedWithScores : words.removed,
                    // A file that was opened since may have brought it back.
                    () => void change((kept) => mergeById(kept, [entry])),
                  );
                }}
              >
                {words.remove}
              </Button>
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

      {!asks && kept}
    </>
  );
}
