import type { ComponentChildren, Ref } from 'preact';

interface Props {
  /** What was done; nothing for as long as nothing was. */
  text: ComponentChildren;
  /** The text, where the focus or the screen goes to it. */
  place?: Ref<HTMLParagraphElement>;
  /** What can be done about it. */
  children?: ComponentChildren;
}

/** Says what came of a press, beside the button, also to a screen reader. */
export const Told = ({ text, place, children }: Props) => (
  <div class="done">
    <p role="status" ref={place} tabIndex={place ? -1 : undefined}>
      {text}
    </p>
    {children}
  </div>
);
