import { h, render } from 'preact';
import type { MakerKnowledge } from '@/components/referral-card/maker-knowledge.ts';
import ReferralCard from '@/components/referral-card/ReferralCard.tsx';
import { isReferral } from '@/components/referral-card/referral.ts';
import { takeOver } from '@/components/tool/take-over.ts';
import { fetchFile } from '@/device/fetch-file.ts';

/** Comes into the page by itself, and makes a referral possible in its place there. */

/** With what the address says, or with the first screen and what was filled in there. */
function open(place: Element, knowledge: MakerKnowledge): void {
  const fragment = location.hash;
  if (place.querySelector('.maker-desk') && !isReferral(fragment)) {
    const sentence = place.querySelector('textarea')?.value;
    takeOver(h(ReferralCard, { ...knowledge, fragment, sentence }), place);
  } else {
    place.replaceChildren();
    render(h(ReferralCard, { ...knowledge, fragment }), place);
  }
  place.dispatchEvent(new Event('live'));
}

const place = document.querySelector('.tool-place');
if (place) {
  const get = () =>
    fetchFile(
      '/verwijzers/verwijskaart/te-kiezen.json',
      (response): Promise<MakerKnowledge> => response.json(),
    )
      .then((knowledge) => open(place, knowledge))
      // The page tells it, and asks again at the next touch.
      .catch(() => place.dispatchEvent(new Event('failed')));
  place.addEventListener('again', get);
  void get();
}
