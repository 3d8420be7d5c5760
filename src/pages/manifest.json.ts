import type { APIRoute } from 'astro';
import { clinic } from '@/clinic.ts';
import { coloursOf } from '@/schemas/clinic.ts';
import { siteDescription, siteName } from '@/site.ts';

/**
 * How the site is called, and what it looks like, for who puts it on a screen as an app. Addresses are relative to this
 * file, so that it holds in any folder. It keeps the bar of the browser: people print, and go back.
 */
export const GET: APIRoute = () =>
  Response.json({
    name: siteName,
    short_name: siteName,
    description: siteDescription,
    lang: 'nl',
    dir: 'ltr',
    id: './',
    start_url: './',
    scope: './',
    display: 'minimal-ui',
    background_color: '#ffffff',
    theme_color: clinic.colours?.light ?? coloursOf('light')['accent'],
    icons: [
      { src: './icoon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: './icoon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
      { src: './icoon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
      { src: './icoon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  });
