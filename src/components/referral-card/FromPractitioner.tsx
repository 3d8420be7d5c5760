import { texts } from '@/components/referral-card/texts.ts';

/** What the practitioner wrote, and that it is not ours; nothing where nothing was written. */
export const FromPractitioner = ({ sentence }: { sentence: string }) =>
  sentence ? (
    <figure class="from-practitioner">
      <figcaption>{texts.patient.wrote}</figcaption>
      <blockquote>
        <p>{sentence}</p>
      </blockquote>
      <p class="not-ours">{texts.patient.notOurs}</p>
    </figure>
  ) : null;
