import { hasOwnAddress, siteUrl } from '@/site.ts';

/**
 * What search engines are told (RFC 9309): everything may be read. The list of pages is named by its whole address,
 * as the sitemap protocol asks, so only where the site has one. Pages not to be found say so themselves.
 */
export function GET() {
  const sitemap = hasOwnAddress ? `\nSitemap: ${siteUrl}/sitemap-index.xml\n` : '';
  return new Response(`User-agent: *\nAllow: /\n${sitemap}`);
}
