import type { ComponentChildren } from 'preact';
import { Option } from '@/components/tool/Option.tsx';

interface Props<Value extends string | number | boolean> {
  legend: ComponentChildren;
  values: readonly Value[];
  labelOf: (value: Value) => string;
  hintOf?: (value: Value) => string;
  /** Of the radio buttons, where one is chosen. Without it any number can be. */
  name?: string;
  isChosen: (value: Value) => boolean;
  onChoose: (value: Value) => void;
  /** Short options beside each other. */
  isRow?: boolean;
  /** The legend is only for who cannot see the heading above it. */
  isHidden?: boolean;
  /** What stands below the options. */
  children?: ComponentChildren;
}

/** A question with options: choose one, or as many as fit. Nothing is chosen beforehand by itself. */
export const Options = <Value extends string | number | boolean>({
  legend,
  values,
  labelOf,
  hintOf,
  name,
  isChosen,
  onChoose,
  isRow,
  isHidden,
  children,
}: Props<Value>) => (
  <fieldset class={isRow ? 'row' : undefined}>
    {/* Hidden itself, it would not be drawn as a legend, and not every browser takes such a one for a name. */}
    <legend>{isHidden ? <span class="sr-only">{legend}</span> : legend}</legend>
    {values.map((value) => (
      <Option
        key={value}
        name={name}
        label={labelOf(value)}
        hint={hintOf?.(value)}
        checked={isChosen(value)}
        onChoose={() => onChoose(value)}
      />
    ))}
    {children}
  </fieldset>
);
