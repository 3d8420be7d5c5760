import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Desk } from '@/components/relapse-plan/desk.ts';
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
  const list = useRef<HTMLUListElement>(null);
  /** What gets the focus when the list has been drawn: a moved item's button, or after editing its own. */
  const focus = useRef<{ id: string; buttons: readonly string[] }>();

  // A layout effect: a later one may still be waiting from the drawing before, and would look for a button there.
  useLayoutEffect(() => {
    if (!focus.current) return;
    const { id, buttons } = focus.current;
    const row = [...(list.current?.children ?? [])].find(
      (one) => one instanceof HTMLElement && one.dataset['id'] === id,
    );
    for (const name of buttons) {
      const button = row?.querySelector<HTMLButtonElement>(`.${name}:not(:disabled)`);
      if (!button) continue;
      button.focus();
      focus.current = undefined;
      return;
    }
  });

  const { question, hint } = partTexts[part];
  const hasThings = part !== 'momenten' && part !== 'naam';
  const shown = itemsOf(plan, part).filter(({ id }) => id !== newItem);
  const move = (item: Item, by: -1 | 1) => {
    const edits = moving(plan, item, by);
    if (!edits) return;
    focus.current = { id: item.id, buttons: by === 1 ? ['down', 'up'] : ['up', 'down'] };
    edit(edits);
    tell(texts.item.moved(shown.indexOf(item) + 1 + by, shown.length));
  };
  const remove = (item: Item) => {
    edit(removing(plan, item));
    tell(texts.item.removed);
    heading.current?.focus();
  };
  const button = (item: Item, name: string, text: string, onClick: () => void, isPossible = true) => (
    <button type="button" class={`tool ${name}`} disabled={!isPossible} onClick={onClick}>
      {text}
      <span class="sr-only"> {texts.item.which(item)}</span>
    </button>
  );

  return (
    <>
      <p class="plan-place">{place}</p>
      <h2 ref={heading} tabIndex={-1}>
        {question}
      </h2>
      <p>{hint}</p>
      {hasThings && (
        <div class="plan-thinking">
          <button
            type="button"
            class="tool"
            aria-expanded={isThinking}
            onClick={() => setThinking(!isThinking)}
          >
            {texts.item.thinking}
          </button>
          {isThinking && thinking}
        </div>
      )}
      {children}
      {part === 'naam' && (
        <>
          <Editor desk={desk} part={part} id={nameId} isNew takesFocus={false} onDone={() => undefined} />
          <div class="actions">
            {usualNames.map((name) => (
              <button
                key={name}
                type="button"
                class="tool"
                onClick={() => {
                  const item = plan.items.find(({ id }) => id === nameId);
                  if (!item)
                    edit(adding(plan, { id: nameId, part, text: name, changed: desk.clock.now(), past: [] }));
                  else
                    edit({
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
              </button>
            ))}
          </div>
        </>
      )}
      {part !== 'momenten' && (
        <ul class="plan-items" ref={list}>
          {shown
            .filter(({ id }) => id !== nameId)
            .map((item) => (
              <li key={item.id} data-id={item.id}>
                {item.insteadOf && <p class="plan-rival">{texts.item.rival}</p>}
                {editing === item.id ? (
                  <Editor
                    desk={desk}
                    part={part}
                    id={item.id}
                    isNew={false}
                    takesFocus
                    onDone={() => {
                      focus.current = { id: item.id, buttons: ['edit'] };
                      setEditing(undefined);
                    }}
                  />
                ) : (
                  <>
                    <ItemText item={item} plan={plan} />
                    <div class="actions">
                      {button(item, 'edit', texts.item.edit, () => setEditing(item.id))}
                      {shown.length > 1 && (
                        <>
                          {button(
                            item,
                            'up',
                            texts.item.up,
                            () => move(item, -1),
                            moving(plan, item, -1) !== undefined,
                          )}
                          {button(
                            item,
                            'down',
                            texts.item.down,
                            () => move(item, 1),
                            moving(plan, item, 1) !== undefined,
                          )}
                        </>
                      )}
                      {button(item, 'remove', texts.item.remove, () => remove(item))}
                    </div>
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
          onDone={() => {
            hasAdded.current = true;
            tell(texts.item.added);
            setNewItem(newId());
          }}
        />
      )}
    </>
  );
}
