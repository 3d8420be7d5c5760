import type { AstroIntegration } from 'astro';
import { clinic, clinicFile } from '../clinic.ts';
import { hasOwnAddress, siteContact } from '../site.ts';

/** What a copy says of itself, as far as it must be known before its addresses go on paper. */
export interface Known {
  hasOwnAddress: boolean;
  contact: string;
  clinic: Pick<typeof clinic, 'owner' | 'host' | 'telephone'>;
}

/** What is still missing before addresses of this copy go on paper: docs/going-live.md. One line each. */
export function missingBeforePaper(known: Known): string[] {
  const { owner, host, telephone } = known.clinic;
  return [
    !known.hasOwnAddress && 'het adres van de site: zet het in SITE_URL',
    !known.contact && `een mailadres voor vragen: "contact" in ${clinicFile}`,
    !owner && `van wie deze kopie is: "owner" in ${clinicFile}`,
    !host && `wie de computer beheert en hoe lang die een logboek bewaart: "host" in ${clinicFile}`,
    !telephone && `wie patiënten bellen: "telephone" in ${clinicFile}`,
  ].filter((line): line is string => line !== false);
}

/** Astro integration: says at the end of a build what must still be filled in. */
export function goingLive(): AstroIntegration {
  return {
    name: 'going-live',
    hooks: {
      'astro:build:done': ({ logger }) => {
        const missing = missingBeforePaper({ hasOwnAddress, contact: siteContact, clinic });
        if (missing.length === 0) logger.info('alles is ingevuld: de adressen mogen op papier');
        else
          logger.warn(
            `zet nog geen adressen van deze kopie op papier (docs/going-live.md). Dit ontbreekt nog:\n${missing.map((line) => `  - ${line}`).join('\n')}`,
          );
      },
    },
  };
}
