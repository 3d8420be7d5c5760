import type { Ref } from 'preact';
import { useState } from 'preact/hooks';
import { type Entry, longestText } from '@/components/pain-scale/entry.ts';
import { correction, correctionVersion } from '@/components/pain-scale/log/correction.ts';
import { texts } from '@/components/pain-scale/log/texts.ts';
import {
  type Change,
  forgetChange,
  rememberChange,
  unfinishedChange,
} from '@/components/pain-scale/log/unfinished-change.ts';
import { ScoreQuestion } from '@/components/pain-scale/ScoreQuestion.tsx';
import { texts as scoringTexts } from '@/components/pain-scale/texts.ts';
import { Button } from '@/components/tool/Button.tsx';
import type { Memory } from '@/device/memory.ts';
import type { Timestamp } from '@/exchange/timestamp.ts';

interface Props {
  entry: Entry;
  memory: Memory;
  now: () => Timestamp;
  onSave: (entry: Entry) => void;
  onCancel: () => void;
  heading: Ref<HTMLHeadingElement>;
}

/**
 * Changes one entry: says of which moment it is and asks in the past tense. The score it had is not shown: it would draw
 * the new one to it.
 */
export function EditEntry({ entry, memory, now, onSave, onCancel, heading }: Props) {
  const [{ text, answer }, setChange] = useState<Change>(
    () =>
      unfinishedChange(memory, entry) ?? {
        text: entry.kind === 'doen' ? entry.text : '',
        answer: { note: entry.kind === 'score' ? entry.note : '' },
      },
  );
  const write = (change: Change) => {
    setChange(change);
    rememberChange(memory, entry, change);
  };
  const save = (changed: Entry) => {
    onSave(changed);
    forgetChange(memory);
  };
  const cancel = (
    <Button
      onClick={() => {
        onCancel();
        forgetChange(memory);
      }}
    >
      {texts.entries.cancel}
    </Button>
  );
  const moment = texts.entries.changing(entry.at);
  if (entry.kind === 'doen')
    return (
      <>
        <h2 ref={heading} tabIndex={-1} id="wat-deed-u">
          <span class="pain-name">{moment} </span>
          {correction.doing}
        </h2>
        <textarea
          rows={3}
          aria-labelledby="wat-deed-u"
          maxLength={longestText}
          value={text}
          onInput={({ currentTarget }) => write({ text: currentTarget.value, answer })}
        />
        <div class="actions">
          <Button
            isPrimary
            disabled={!text.trim()}
            onClick={() => save({ ...entry, text: text.trim(), changed: now() })}
          >
            {texts.entries.save}
          </Button>
          {cancel}
        </div>
      </>
    );

  const { line: _line, ...withoutLine } = entry;
  const note = answer.note.trim();
  const stampAgain = () => {
    const at = now();
    return { changed: at, again: { at, wording: correctionVersion } };
  };
  return (
    <>
      <ScoreQuestion
        question={entry}
        scale={entry.scale}
        direction={entry.line?.direction ?? 'liggend'}
        answer={answer}
        onAnswer={(next) => write({ text, answer: next })}
        correction={{ moment, question: correction.question[entry.period] }}
        heading={heading}
      />
      <p>{texts.entries.keepScore}</p>
      <div class="actions">
        <Button
          isPrimary
          disabled={!answer.choice && note === entry.note}
          onClick={() =>
            save(
              answer.choice
                ? { ...withoutLine, ...answer.choice, note, ...stampAgain() }
                : { ...entry, note, changed: now() },
            )
          }
        >
          {texts.entries.save}
        </Button>
        <Button onClick={() => save({ ...withoutLine, score: null, note, ...stampAgain() })}>
          {scoringTexts.skip}
        </Button>
        {cancel}
      </div>
    </>
  );
}
