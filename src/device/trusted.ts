/**
 * The only door for text that becomes part of a page, or an address that becomes code. The policy of each page
 * (src/publishing/content-security-policy.ts) has a browser with Trusted Types refuse all that came by another way, so
 * that a mistake in a tool can show no script. https://www.w3.org/TR/trusted-types/
 */

/** What of Trusted Types is used here; TypeScript does not know them yet. */
interface Policy {
  createHTML: (text: string) => string;
  createScriptURL: (path: string) => string;
}

declare global {
  var trustedTypes: { createPolicy: (name: string, rules: Policy) => Policy } | undefined;
}

const rules: Policy = {
  createHTML: (text) => text,
  createScriptURL: (path) => origin + path.replace(/^\/*/, '/'),
};

/** Its name stands in the policy of every page; to be made once in a page. */
const policy = globalThis.trustedTypes?.createPolicy('eigen', rules) ?? rules;

const made: Record<string, string> = {};

/**
 * Text of this site's own build as what may be put in a page: never what somebody typed, or what came in an address or
 * a file. The same text gives the same thing, so that Preact leaves what is there.
 */
export function trustedHtml(text: string): string {
  made[text] ??= policy.createHTML(text);
  return made[text];
}

/** A script of this site by its path, as what may be run: always on this host, whatever the path says. */
export const trustedScript = (path: string): string => policy.createScriptURL(path);
