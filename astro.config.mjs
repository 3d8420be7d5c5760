import { existsSync } from 'node:fs';
import { satteri, satteriHeadingIdsPlugin } from '@astrojs/markdown-satteri';
import preact from '@astrojs/preact';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import starlightLinksValidator from 'starlight-links-validator';
import { clinic } from './src/clinic.ts';
import { addressLedger } from './src/publishing/address-ledger.ts';
import { changePages } from './src/publishing/change-pages.ts';
import { contentSecurityPolicy } from './src/publishing/content-security-policy.ts';
import { editionText } from './src/publishing/edition-text.ts';
import { goingLive } from './src/publishing/going-live.ts';
import { icons } from './src/publishing/icons.ts';
import { licences } from './src/publishing/licences.ts';
import { literalIndex } from './src/publishing/literal-index.ts';
import { offline } from './src/publishing/offline.ts';
import { outgoingLinks } from './src/publishing/outgoing-links.ts';
import { ownLook } from './src/publishing/own-look.ts';
import { precompress } from './src/publishing/precompress.ts';
import { redirects } from './src/publishing/redirects.ts';
import { searchIndex } from './src/publishing/search-index.ts';
import { securityContact } from './src/publishing/security-contact.ts';
import { siteFolderStep } from './src/publishing/site-folder.ts';
import { sitemap } from './src/publishing/sitemap.ts';
import { starlightLeftovers } from './src/publishing/starlight-leftovers.ts';
import { unmatchedRules } from './src/publishing/unmatched-rules.ts';
import { siteDescription, siteFolder, siteName, siteUrl } from './src/site.ts';

/** Our own components in place of Starlight's: see docs/frame.md. */
const frame = (name) => `./src/components/site/${name}.astro`;

/** A chapter of the handreiking in the menu: its pages by section number. */
const chapter = (label, pages) => ({ label, items: pages.map((page) => `handreiking/${page}`) });

/** What a clinic adds of its own, in a folder that we never put anything into. */
const ownPages = existsSync('src/content/docs/eigen')
  ? [{ label: clinic.owner ?? 'Van onze kliniek', items: [{ autogenerate: { directory: 'eigen' } }] }]
  : [];

export default defineConfig({
  site: siteUrl,
  base: siteFolder || '/',
  trailingSlash: 'always',
  // Fetching pages nobody asked for costs patients on a phone subscription money.
  prefetch: false,
  devToolbar: { enabled: false },
  // Styles inside the page: the whole page then arrives in one network flight.
  build: { inlineStylesheets: 'always' },
  vite: {
    // A script in the browser reads no file.
    define: { __SITE_NAME__: JSON.stringify(siteName), __SITE_FOLDER__: JSON.stringify(siteFolder) },
    css: { postcss: { plugins: [ownLook()] } },
    build: {
      rolldownOptions: {
        // Rolldown prints nine lines per MDX page about a directive that is meant for the bundler itself.
        onLog(level, log, handler) {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handler(level, log);
        },
        output: {
          // Every island needs all parts of Preact, and what loads code later; apart they cost a request and some bytes each.
          codeSplitting: {
            groups: [
              { name: 'preact', test: /node_modules\/preact\// },
              // Small things that several tools need: else they come with the largest of them.
              {
                name: 'small',
                test: /device\/(clock|files)\.|exchange\/timestamp\./,
                priority: 2,
              },
              // Only a copy in a folder has it: elsewhere it is an empty text, which stands where it is used.
              { name: 'folder', test: /device\/site-folder\./, priority: 2 },
              // By itself: of those that need it, no two need the same besides.
              { name: 'trusted', test: /device\/trusted\./, priority: 2 },
              // Where addresses are written, they can be copied.
              { name: 'addresses', test: /src\/addresses\.|device\/clipboard\./, priority: 2 },
              // What fetches the rest, on a page that waits for a press.
              {
                name: 'load',
                test: /vite\/preload-helper|device\/(load-once|memory|kept-key)\./,
                priority: 2,
              },
              // What fetches a file, with an end to the wait; the search fetches nothing else.
              { name: 'file', test: /device\/(fetch-file|time-limit)\.|search\/query\./, priority: 2 },
              // What the first screen of nearly every tool needs.
              {
                name: 'tool',
                test: /components\/tool\/(Button|Options?|new-screen|leave-guard|mount)\./,
              },
              // What draws without Preact.
              { name: 'element', test: /components\/tool\/element\./, priority: 2 },
              // What a link to a session says.
              {
                name: 'choices',
                test: /session-timer\/(choices|sound-modes|time-words|forms)\.|vocabulary\/dose\./,
                priority: 1,
              },
              // What reads a referral and shows it, in each of the pages that do.
              {
                name: 'referral',
                test: /referral-card\/(referral|known-pages|items|texts|given-exercises|ways|not-read|from-practitioner|address-parts)\.|tool\/element\.|src\/dose\/in-address\./,
              },
            ],
          },
        },
      },
    },
  },
  markdown: {
    processor: satteri({
      // Headings get their id early, so that the link validator knows every anchor.
      hastPlugins: [satteriHeadingIdsPlugin()],
      features: {
        gfm: { footnotes: { label: 'Voetnoten', backLabel: 'Terug naar verwijzing {reference}' } },
        smartPunctuation: { quotes: false },
      },
    }),
  },
  integrations: [
    preact(),
    starlight({
      title: siteName,
      description: siteDescription,
      locales: { root: { label: 'Nederlands', lang: 'nl' } },
      favicon: '/icoon.svg',
      customCss: ['./src/styles/theme.css'],
      routeMiddleware: './src/publishing/navigation.ts',
      // Our own index, which knows Dutch: see src/publishing/search-index.ts.
      pagefind: false,
      expressiveCode: false,
      markdown: { headingLinks: false },
      tableOfContents: { minHeadingLevel: 2, maxHeadingLevel: 3 },
      components: {
        Banner: frame('Nothing'),
        ContentPanel: frame('ContentPanel'),
        DraftContentNotice: frame('Nothing'),
        FallbackContentNotice: frame('Nothing'),
        Footer: frame('Footer'),
        Head: frame('Head'),
        Header: frame('Header'),
        Hero: frame('Nothing'),
        MarkdownContent: frame('MarkdownContent'),
        PageFrame: frame('PageFrame'),
        PageSidebar: frame('Nothing'),
        PageTitle: frame('PageTitle'),
        Sidebar: frame('Sidebar'),
        SkipLink: frame('SkipLink'),
        ThemeProvider: frame('Nothing'),
        TwoColumnContent: frame('TwoColumnContent'),
      },
      plugins: [
        starlightLinksValidator({
          errorOnRelativeLinks: true,
          // Pages and anchors made from data, which the validator does not see; tests/site/links.site.test.ts checks them.
          exclude: [
            '/meetinstrumenten/*/',
            '/metaforen/*/',
            '/oefeningen/kaart/*/',
            '/begrippen/#*',
            '/hulpmiddelen/sessie/#*',
            '/hulpmiddelen/pijnscore/#*',
            '/oefeningen/voor-u-begint/#veiligheid',
            '/citeren/#*',
            // Made at build: src/publishing/licences.ts.
            '/licenties.txt',
          ],
        }),
        // It takes every link for one from the root of the host: a copy in a folder has the same links, checked without it.
      ].filter(() => !siteFolder),
      sidebar: [
        {
          label: 'Voor patiënten',
          items: [
            { slug: 'patienten', label: 'Begin hier' },
            { label: 'Spiegeltherapie', items: [{ autogenerate: { directory: 'spiegeltherapie' } }] },
            { label: 'Oefeningen na beenamputatie', items: [{ autogenerate: { directory: 'oefeningen' } }] },
            { label: 'Pijn begrijpen', items: [{ autogenerate: { directory: 'pijn' } }] },
            { label: 'Hulpmiddelen', items: [{ autogenerate: { directory: 'hulpmiddelen' } }] },
            { slug: 'begrippen', label: 'Begrippen' },
            ...ownPages,
          ],
        },
        {
          label: 'Voor studenten en therapeuten',
          items: [
            { slug: 'therapeuten', label: 'Begin hier' },
            {
              label: 'Handreiking',
              items: [
                { slug: 'handreiking', label: 'Over de handreiking' },
                chapter('1 Pijn en revalidatie', ['1', '1-1', '1-2', '1-3', '1-4', '1-5', '1-6']),
                chapter('2 Pijn en ergotherapie', ['2', '2-1', '2-2', '2-3', '2-4', '2-5', '2-6', '2-7']),
                chapter('3 Inventariseren', ['3', '3-1', '3-2', '3-3', '3-4', '3-5', '3-6', '3-7']),
                chapter('4 Educatie en samen beslissen', ['4', '4-1', '4-2']),
                chapter('5 Interventies', [
                  '5',
                  ...Array.from({ length: 12 }, (_, index) => `5-${index + 1}`),
                  'interventiewijzer',
                ]),
                chapter('Bijlagen', ['bijlage-1', 'bijlage-2', 'literatuur', 'medewerkers']),
              ],
            },
            { slug: 'meetinstrumenten', label: 'Meetinstrumenten' },
            { slug: 'metaforen', label: 'Metaforen' },
            { slug: 'scholing', label: 'Scholing' },
            { slug: 'bronnen', label: 'Bronnen' },
            { slug: 'errata', label: 'Errata' },
            { slug: 'spiegeltherapie/onderbouwing', label: 'Onderbouwing spiegeltherapie' },
          ],
        },
        {
          label: 'Voor verwijzers',
          items: [
            { slug: 'verwijzers', label: 'Begin hier' },
            { slug: 'verwijzers/verwijskaart', label: 'Verwijskaart maken' },
            { slug: 'verwijzers/wie-waarheen', label: 'Wie waarheen, en wanneer terug' },
          ],
        },
        { label: 'Over', items: [{ autogenerate: { directory: 'over' } }, { slug: 'citeren' }] },
      ],
    }),
    starlightLeftovers(),
    sitemap(),
    redirects(),
    addressLedger(),
    editionText(),
    changePages(),
    searchIndex(),
    literalIndex(),
    siteFolderStep(),
    outgoingLinks(),
    unmatchedRules(),
    contentSecurityPolicy(),
    licences(),
    securityContact(),
    icons(),
    offline(),
    precompress(),
    goingLive(),
  ],
});
