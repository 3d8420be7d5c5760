import type { Answers } from '@/components/worksheet/answers.ts';

/** The fields of a worksheet, which stand in the page for who has no JavaScript as well. */
export const fieldsOf = (form: Element): HTMLTextAreaElement[] => [
  ...form.querySelectorAll<HTMLTextAreaElement>('textarea[name]'),
];

/** Lets a field be as high as its text, also on paper: see worksheet.css. */
export const fit = (field: HTMLTextAreaElement): void => {
  field.parentElement?.setAttribute('data-text', field.value);
};

/** Puts the answers of a sheet in its fields. A field that holds them already is left alone, with its cursor. */
export function fill(form: Element, answers: Answers): void {
  for (const field of fieldsOf(form)) {
    const text = answers[field.name] ?? '';
    if (field.value !== text) field.value = text;
    fit(field);
  }
}
