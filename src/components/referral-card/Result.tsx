import { useRef, useState } from 'preact/hooks';
import { givenExercises } from '@/components/referral-card/given-exercises.ts';
import { itemsOf } from '@/components/referral-card/items.ts';
import type { KnownSite } from '@/components/referral-card/known-pages.ts';
import { letterOf } from '@/components/referral-card/letter.ts';
import { makerTexts } from '@/components/referral-card/maker-texts.ts';
import { type CardSize, cardSizes, PaperCard } from '@/components/referral-card/PaperCard.tsx';
import { QrDrawing } from '@/components/referral-card/QrDrawing.tsx';
import type { Referral } from '@/components/referral-card/referral.ts';
import { linkTo } from '@/components/referral-card/referral-link.ts';
import { Button } from '@/components/tool/Button.tsx';
import { Options } from '@/components/tool/Options.tsx';
import type { Clipboard } from '@/device/clipboard.ts';
import type { Files } from '@/device/files.ts';
import { qrCodeOf, svgFileOf } from '@/exchange/qr-code.ts';
import { tidySentence } from '@/exchange/sentence.ts';

interface Props {
  site: KnownSite;
  referral: Referral;
  /** Of the patient's page on this site, with all that was chosen. */
  address: string;
  clipboard: Clipboard;
  files: Files;
  print: () => void;
}

/** The referral to take along: link, QR code, text for a letter, card. */
export function Result({ site, referral, address, clipboard, files, print }: Props) {
  const [size, setSize] = useState<CardSize>('a6');
  const [saved, setSaved] = useState('');
  const label = makerTexts.result;
  const link = linkTo(referral, site);
  const exercises = givenExercises(referral, site);
  const items = itemsOf(referral, site);
  const code = qrCodeOf(link);

  return (
    <>
      <p>
        <a class="tool" href={address}>
          {label.look}
        </a>
      </p>
      <h3>{label.link}</h3>
      <Copyable
        key={link}
        label={label.link}
        hint={label.linkHint}
        text={link}
        copy={label.copyLink}
        clipboard={clipboard}
      />
      <h3>{label.qr}</h3>
      {code ? (
        <>
          <QrDrawing code={code} label={label.qrLabel} />
          <p>
            <Button
              onClick={() => {
                files.save({ name: 'verwijzing-qr.svg', type: 'image/svg+xml', text: svgFileOf(code) });
                setSaved(label.qrSaved);
              }}
            >
              {label.saveQr}
            </Button>
          </p>
          <p role="status">{saved}</p>
        </>
      ) : (
        <p role="alert">{label.tooLong}</p>
      )}
      <h3>{label.letter}</h3>
      <Copyable
        key={`brief ${link}`}
        label={label.letter}
        text={letterOf(exercises, items, link, site)}
        copy={label.copyLetter}
        clipboard={clipboard}
      />
      {exercises.length > 0 && (
        <>
          <h3>{label.sheet}</h3>
          <p>{label.sheetHint}</p>
          <p>
            <a class="tool" href={address} target="_blank" rel="noopener">
              {label.printSheet}
            </a>
          </p>
        </>
      )}
      <h3>{label.card}</h3>
      <p>{label.cardHint}</p>
      <Options
        legend={label.size}
        name="grootte"
        values={cardSizes}
        labelOf={(one) => label.sizes[one]}
        isChosen={(one) => one === size}
        onChoose={setSize}
      />
      <p>
        <Button isPrimary onClick={print}>
          {label.print}
        </Button>
      </p>
      <p>{label.cardPreview}</p>
      <PaperCard
        site={site}
        exercises={exercises}
        items={items}
        sentence={tidySentence(referral.sentence)}
        code={code}
        size={size}
      />
    </>
  );
}

interface CopyableProps {
  label: string;
  hint?: string;
  text: string;
  /** What the button says. */
  copy: string;
  clipboard: Clipboard;
}

/** Text to copy with a button, or to select by hand. */
function Copyable({ label, hint, text, copy, clipboard }: CopyableProps) {
  const [told, setTold] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  return (
    <>
      {hint && <p>{hint}</p>}
      <textarea
        class="to-copy"
        ref={field}
        rows={text.includes('\n') ? 12 : 4}
        readOnly
        aria-label={label}
        value={text}
      />
      <p>
        <Button
          onClick={async () => {
            const isCopied = await clipboard.write(text);
            if (!isCopied) {
              field.current?.focus();
              field.current?.select();
            }
            setTold(isCopied ? makerTexts.result.copied : makerTexts.result.notCopied);
          }}
        >
          {copy}
        </Button>
      </p>
      <p role="status">{told}</p>
    </>
  );
}
