import { expect, test } from 'vitest';
import { policyFor, withJoinedScripts, withJoinedStyles } from '@/publishing/content-security-policy.ts';

// printf 'alert(1)' | openssl dgst -sha256 -binary | base64
const alertHash = 'bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI=';

test('an inline script is allowed by its hash, once', () => {
  const policy = policyFor('<script>alert(1)</script><script type="module">alert(1)</script>');
  expect(policy.split(alertHash)).toHaveLength(2);
});

test('a page without inline code allows only the site’s own files', () => {
  const policy = policyFor('<script src="/a.js"></script><script type="application/ld+json">{}</script>');
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("style-src 'self';");
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toContain('unsafe-inline');
});

test('only a page that says so frames pages, and only those of this site', () => {
  expect(policyFor('<div class="tool-place" data-frames-own-pages></div>')).toContain("frame-src 'self'");
  expect(policyFor('<div class="tool-place" data-props="x"></div>')).not.toContain('frame-src');
});

test('styles that follow each other become one, in their order', () => {
  expect(withJoinedStyles('<style>a{b:c}</style> <style>d{e:f}</style><p>x</p><style>g{h:i}</style>')).toBe(
    '<style>a{b:c}/**/d{e:f}</style><p>x</p><style>g{h:i}</style>',
  );
});

test('modules of a page are one, each a scope of its own; what takes from other files stays alone', () => {
  const page =
    '<script type="module">var e=1;a(e)</script><p>x</p><script type="module">import{b}from"./b.js";b()</script><script type="module">var e=2;import("./c.js")</script><script type="module" src="d.js"></script>';
  expect(withJoinedScripts(page)).toBe(
    '<p>x</p><script type="module">import{b}from"./b.js";b()</script><script type="module">(async()=>{var e=1;a(e)})();(async()=>{var e=2;import("./c.js")})();</script><script type="module" src="d.js"></script>',
  );
  const alone = '<script type="module">a()</script>';
  expect(withJoinedScripts(alone)).toBe(alone);
});
