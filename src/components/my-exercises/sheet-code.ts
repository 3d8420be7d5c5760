import type { KnownSite } from '@/components/referral-card/known-pages.ts';
import type { Referral } from '@/components/referral-card/referral.ts';
import { linkTo } from '@/components/referral-card/referral-link.ts';
import { qrCodeOf, svgFileOf } from '@/exchange/qr-code.ts';

/** The code for on paper, as an `<svg>`, which opens a referral; undefined where that is too long for one. */
export function codeFor(referral: Referral, site: KnownSite): string | undefined {
  const code = qrCodeOf(linkTo(referral, site));
  return code && svgFileOf(code);
}
