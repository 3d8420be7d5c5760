interface Props {
  /** Of a radio button, the same for all of one question. Without it this is a tick box. */
  name?: string | undefined;
  label: string;
  hint?: string | undefined;
  checked: boolean;
  disabled?: boolean;
  onChoose: () => void;
}

/** One option, as large as a finger. */
export const Option = ({ name, label, hint, onChoose, ...more }: Props) => (
  <label class="option">
    <input type={name ? 'radio' : 'checkbox'} name={name} onChange={onChoose} {...more} />
    <span>
      {label}
      {hint && <small> {hint}</small>}
    </span>
  </label>
);
