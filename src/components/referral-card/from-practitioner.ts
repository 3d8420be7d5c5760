import { texts } from '@/components/referral-card/texts.ts';
import { type Content, element } from '@/components/tool/element.ts';

/** What the practitioner wrote, and that it is not ours; nothing where nothing was written. */
export const fromPractitioner = (sentence: string): Content =>
  sentence &&
  element(
    'figure',
    { class: 'from-practitioner' },
    element('figcaption', {}, texts.patient.wrote),
    element('blockquote', {}, element('p', {}, sentence)),
    element('p', { class: 'not-ours' }, texts.patient.notOurs),
  );
