import type { ComponentProps, Ref } from 'preact';

interface Props extends Omit<ComponentProps<'button'>, 'type' | 'ref' | 'class' | 'className'> {
  /** The one that most people want next. */
  isPrimary?: boolean;
  /** Names for its looks and to be found by. */
  class?: string;
  /** Tells beside what it stands, for who cannot see that. */
  which?: string;
  /** The element, to move the focus to. */
  place?: Ref<HTMLButtonElement>;
}

/** A button of a tool. It never sends a form. */
export const Button = ({ isPrimary, class: name, which, place, children, ...more }: Props) => (
  <button
    type="button"
    class={`tool${isPrimary ? ' primary' : ''} ${name ?? ''}`.trim()}
    ref={place}
    {...more}
  >
    {children}
    {which && <span class="sr-only"> {which}</span>}
  </button>
);
