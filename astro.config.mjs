import { satteri, satteriHeadingIdsPlugin } from '@astrojs/markdown-satteri';
import preact from '@astrojs/preact';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import starlightLinksValidator from 'starlight-links-validator';
import { contentSecurityPolicy } from './src/publishing/content-security-policy.ts';
import { precompress } from './src/publishing/precompress.ts';
import { starlightLeftovers } from './src/publishing/starlight-leftovers.ts';
import { siteDescription, siteName, siteUrl } from './src/site.ts';

/** Our own components in place of Starlight's: see CONTRIBUTING.md, "The frame". */
const frame = (name) => `./src/components/site/${name}.astro`;

export default defineConfig({
  site: siteUrl,
  trailingSlash: 'always',
  // Fetching pages nobody asked for costs patients on a phone subscription money.
  prefetch: false,
  devToolbar: { enabled: false },
  // Styles inside the page: the whole page then arrives in one network flight.
  build: { inlineStylesheets: 'always' },
  vite: {
    build: {
      rolldownOptions: {
        // Rolldown prints nine lines per MDX page about a directive that is meant for the bundler itself.
        onLog(level, log, handler) {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handler(level, log);
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
      expressiveCode: false,
      markdown: { headingLinks: false },
      tableOfContents: { minHeadingLevel: 2, maxHeadingLevel: 2 },
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
      plugins: [starlightLinksValidator({ errorOnRelativeLinks: true })],
      sidebar: [
        {
          label: 'Voor patiënten',
          items: [
            { slug: 'patienten', label: 'Begin hier' },
            { label: 'Spiegeltherapie', items: [{ autogenerate: { directory: 'spiegeltherapie' } }] },
          ],
        },
        {
          label: 'Voor studenten en therapeuten',
          items: [
            { slug: 'therapeuten', label: 'Begin hier' },
            { slug: 'spiegeltherapie/onderbouwing', label: 'Onderbouwing spiegeltherapie' },
          ],
        },
        { label: 'Voor verwijzers', items: [{ slug: 'verwijzers', label: 'Begin hier' }] },
        { label: 'Over', items: [{ autogenerate: { directory: 'over' } }] },
      ],
    }),
    starlightLeftovers(),
    contentSecurityPolicy(),
    precompress(),
  ],
});
