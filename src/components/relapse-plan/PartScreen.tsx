import type { ComponentChildren, RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { type Desk, tellWhen } from '@/components/relapse-plan/desk.ts';
import { Editor } from '@/components/relapse-plan/Editor.tsx';
import { ItemText } from '@/components/relapse-plan/ItemText.tsx';
import {
  adding,
  type Item,
  itemsOf,
  moving,
  nameId,
  type Part,
  removing,
} from '@/components/relapse-plan/plan.ts';
import { partTexts, texts, usualNames } from '@/components/relapse-plan/texts.ts';
import { Button } from '@/components/tool/Button.tsx';
import { RowActions } from '@/components/tool/RowActions.tsx';
import { useRowFocus } from '@/components/tool/row-focus.ts';

interface Props {
  desk: Desk;
  part: Part;
  heading: RefObject<HTMLHeadingElement>;
  /** Tells what was done, for the eyes and for a screen reader. */
  tell: (text: string) => void;
  /** Where in the walk through the questions this is. */
  place: string;
  /** Questions to think with; undefined as long as they are on their way. */
  thinking: ComponentChildren;
  /** What stands between the question and the answers. */
  children?: ComponentChildren;
}

/** One question: what was written down for it, and a field for more. */
export function PartScreen({ desk, part, heading, tell, place, thinking, children }: Props) {
  const { plan, edit, newId } = desk;
  const [editing, setEditing] = useState<string>();
  const [newItem, setNewItem] = useState(newId);
  const hasAdded = useRef(false);
  const [isThinking, setThinking] = useState(false);
  const { list, focusRow, followRow } = useRowFocus<HTMLUListElement>();

  const { question, hint } = partTexts[part];
  const hasThings = part !== 'momenten' && part !== 'naam';
  const shown = itemsOf(plan, part).filter(({ id }) => id !== newItem);
  const move = (item: Item, by: -1 | 1) => {
    const edits = moving(plan, item, by);
    if (!edits) return;
    followRow(item.id, by);
    tellWhen(edit(edits), desk, tell, texts.item.moved(shown.indexOf(item) + 1 + by, shown.length));
  };
  const remove = (item: Item) => {
    tellWhen(edit(removing(plan, item)), desk, tell, texts.item.removed);
    heading.current?.focus();
  };
  return (
    <>
      <p class="plan-place">{place}</p>
      <h2 ref={heading} tabIndex={-1}>
        {question}
      </h2>
      <p>{hint}</p>
      {hasThings && (
        <div class="plan-thinking">
          <Button aria-expanded={isThinking} onClick={() => setThinking(!isThinking)}>
            {texts.item.thinking}
          </Button>
          {isThinking && thinking}
        </div>
      )}
      {children}
      {part === 'naam' && (
        <>
          <Editor desk={desk} part={part} id={nameId} isNew takesFocus={false} onDone={() => undefined} />
          <div class="actions">
            {usualNames.map((name) => (
              <Button
                key={name}
                onClick={() => {
                  const item = plan.items.find(({ id }) => id === nameId);
                  if (!item)
                    void edit(
                      adding(plan, { id: nameId, part, text: name, changed: desk.clock.now(), past: [] }),
                    );
                  else
                    void edit({
                      kind: 'write',
                      id: nameId,
                      part,
                      from: { text: item.text },
                      to: { text: name },
                      goesOn: false,
                    });
                }}
              >
                <span class="sr-only">{texts.item.useName} </span>
                {name}
              </Button>
            ))}
          </div>
        </>
      )}
      {part !== 'momenten' && (
        <ul class="rows plan-items" ref={list}>
          {shown
            .filter(({ id }) => id !== nameId)
            .map((item) => (
              <li key={item.id} data-row={item.id}>
                {item.insteadOf && <p class="box plan-rival">{texts.item.rival}</p>}
                {editing === item.id ? (
                  <Editor
                    desk={desk}
                    part={part}
                    id={item.id}
                    isNew={false}
                    takesFocus
                    onDone={() => {
                      focusRow(item.id, 'edit');
                      setEditing(undefined);
                    }}
                  />
                ) : (
                  <>
                    <ItemText item={item} plan={plan} />
                    <RowActions
                      which={texts.item.which(item)}
                      words={texts.item}
                      onEdit={() => setEditing(item.id)}
                      order={
                        shown.length > 1
                          ? {
                              isFirst: !moving(plan, item, -1),
                              isLast: !moving(plan, item, 1),
                              onMove: (by) => move(item, by),
                            }
                          : undefined
                      }
                      onRemove={() => remove(item)}
                    />
                  </>
                )}
              </li>
            ))}
        </ul>
      )}
      {hasThings && (
        <Editor
          // Another id is another item: its fields begin empty.
          key={newItem}
          desk={desk}
          part={part}
          id={newItem}
          isNew
          takesFocus={hasAdded.current}
          onDone={(written) => {
            hasAdded.current = true;
            tellWhen(written, desk, tell, texts.item.added);
            setNewItem(newId());
          }}
        />
      )}
    </>
  );
}
