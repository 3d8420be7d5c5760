import { useEffect, useRef, useState } from 'preact/hooks';
import { makerTexts } from '@/components/referral-card/maker-texts.ts';
import { pause } from '@/components/referral-card/own-fragment.ts';

/** From where there is room for it; the styles have the same. */
const wide = '(min-width: 69rem)';

/**
 * The patient's page beside the maker, on a screen that has room for both; on others the styles hide it. It follows what is
 * chosen and adds nothing to the history of the browser.
 *
 * @param address of the patient's page with all that was chosen; undefined when that is nothing
 */
export function Preview({ address }: { address: string | undefined }) {
  const label = makerTexts.result;
  return (
    <aside class="maker-preview" aria-label={label.preview}>
      <p aria-hidden="true">{label.preview}</p>
      {address === undefined ? (
        <p class="no-preview">{label.noPreview}</p>
      ) : (
        <WhereThereIsRoom address={address} />
      )}
    </aside>
  );
}

/** Where nobody sees it, the patient's page is not loaded. */
function WhereThereIsRoom({ address }: { address: string }) {
  const [hasRoom, setHasRoom] = useState(() => matchMedia(wide).matches);
  useEffect(() => {
    const query = matchMedia(wide);
    const follow = () => setHasRoom(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  return hasRoom ? <Phone address={address} /> : null;
}

function Phone({ address }: { address: string }) {
  const frame = useRef<HTMLIFrameElement>(null);
  // The first address stays in the element: each other one there would be a step in the history.
  const first = useRef(address);
  const shown = useRef(address);
  useEffect(() => {
    if (address === shown.current) return;
    const timer = setTimeout(() => {
      shown.current = address;
      frame.current?.contentWindow?.location.replace(address);
    }, pause);
    return () => clearTimeout(timer);
  }, [address]);
  return <iframe ref={frame} title={makerTexts.result.preview} src={first.current} />;
}
