interface Props {
  label: string;
  /** Lines that it shows at once. */
  rows: number;
  /** In characters. */
  longest: number;
  value: string;
  onWrite: (text: string) => void;
}

/** Room for somebody’s own words, under what is asked. */
export const Words = ({ label, rows, longest, value, onWrite }: Props) => (
  <label class="words">
    {label}
    <textarea
      rows={rows}
      maxLength={longest}
      value={value}
      onInput={({ currentTarget }) => onWrite(currentTarget.value)}
    />
  </label>
);
