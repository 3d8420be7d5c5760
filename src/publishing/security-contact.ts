import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { hasOwnAddress, siteContact, siteFolder, siteUrl } from '../site.ts';

/**
 * Whom to tell of a leak, as RFC 9116 has it. It runs out after eleven to twelve months, at the beginning of a month:
 * builds of the same month are then the same. Who hosts the site builds it more often than that.
 *
 * @param contact an e-mail address
 * @param url address of the site, without a slash at the end
 * @param now when the site is built
 */
export function securityText(contact: string, url: string, now: Date): string {
  const expires = new Date(Date.UTC(now.getUTCFullYear() + 1, now.getUTCMonth(), 1)).toISOString();
  return [
    `Contact: mailto:${contact}`,
    `Expires: ${expires.replace('.000', '')}`,
    'Preferred-Languages: nl, en',
    `Canonical: ${url}/.well-known/security.txt`,
    '',
  ].join('\n');
}

/**
 * Astro integration: writes /.well-known/security.txt, where it is known who hosts this copy and how to reach them. A
 * copy in a folder has none: the file has its place at the root of the host only.
 */
export function securityContact(): AstroIntegration {
  return {
    name: 'security-contact',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        if (!siteContact || !hasOwnAddress || siteFolder) return;
        const folder = join(fileURLToPath(dir), '.well-known');
        await mkdir(folder, { recursive: true });
        await writeFile(join(folder, 'security.txt'), securityText(siteContact, siteUrl, new Date()));
      },
    },
  };
}
