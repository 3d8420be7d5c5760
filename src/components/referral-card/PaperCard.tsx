import { cardTexts } from '@/components/referral-card/card-texts.ts';
import type { GivenExercise } from '@/components/referral-card/given-exercises.ts';
import type { Item } from '@/components/referral-card/items.ts';
import type { KnownSite } from '@/components/referral-card/known-pages.ts';
import { exercisesAddress } from '@/components/referral-card/letter.ts';
import { makerTexts } from '@/components/referral-card/maker-texts.ts';
import { QrDrawing } from '@/components/referral-card/QrDrawing.tsx';
import { TypedAddress } from '@/components/referral-card/TypedAddress.tsx';
import type { QrCode } from '@/exchange/qr-code.ts';

/** Sizes of paper for the card. */
export const cardSizes = ['a6', 'a5'] as const;
export type CardSize = (typeof cardSizes)[number];

interface Props {
  site: KnownSite;
  exercises: readonly GivenExercise[];
  items: readonly Item[];
  sentence: string;
  code: QrCode | undefined;
  size: CardSize;
}

/** The card that a patient takes home. When it stands on a page, printing the page prints the card alone. */
export function PaperCard({ site, exercises, items, sentence, code, size }: Props) {
  return (
    <section class={`paper-card ${size}`} aria-label={makerTexts.result.card}>
      <p class="card-title">{exercises.length > 0 ? cardTexts.paper.exercises : cardTexts.title}</p>
      {sentence && <p class="card-sentence">“{sentence}”</p>}
      <div class="card-ways">
        {code && <QrDrawing code={code} label={makerTexts.result.qrLabel} />}
        <div>
          {code && <p>{cardTexts.paper.scan}</p>}
          <p>{code ? cardTexts.paper.orType : cardTexts.paper.type}</p>
          <p class="card-about">{cardTexts.paper.about}</p>
        </div>
      </div>
      <div class="card-lines">
        <p class="write-line">
          <span>{cardTexts.paper.practitioner}:</span>
        </p>
        <p class="write-line">
          <span>{cardTexts.paper.phone}:</span>
        </p>
      </div>
      {exercises.length > 0 && (
        <>
          <ol class="card-exercises">
            {exercises.map(({ known, line }) => (
              <li key={known.id}>
                <strong>{known.title}</strong>
                {line && `: ${line}`}
              </li>
            ))}
          </ol>
          <p>
            {cardTexts.paper.howTo}
            <span class="card-address">
              <TypedAddress address={exercisesAddress(site)} />
            </span>
            {cardTexts.paper.ownNumbers}
          </p>
          {items.length > 0 && <p class="card-more">{cardTexts.paper.more}</p>}
        </>
      )}
      <ol class="card-items">
        {items.map(({ title, detail, href, typed }) => (
          <li key={href}>
            {title}
            {detail && <span class="card-detail"> ({detail})</span>}
            <span class="card-address">
              <TypedAddress address={typed} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
