import type { ComponentChildren } from 'preact';

interface Props {
  id: string;
  label: string;
  value: string | number;
  onChoose: (value: string) => void;
  children: ComponentChildren;
}

/** A list to choose one from, under its label. */
export const Select = ({ id, label, value, onChoose, children }: Props) => (
  <>
    <label class="maker-label" for={id}>
      {label}
    </label>
    <select
      class="maker-field"
      id={id}
      value={value}
      onChange={({ currentTarget }) => onChoose(currentTarget.value)}
    >
      {children}
    </select>
  </>
);
