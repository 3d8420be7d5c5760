/**
 * The only door for text that becomes part of a page, or an address that becomes code. The policy of each page
 * (src/publishing/content-security-policy.ts) has a browser with Trusted Types refuse all that came by another way, so
 * that a mistake in a tool can show no script. https://www.w3.org/TR/trusted-types/
 */

/** What of Trusted Types is used here; TypeScript does not know them yet. */
interface Policy {
  createHTML: (text: string) => string;
  createScriptURL: (address: string) => string;
}

declare global {
  interface Window {
    trustedTypes?: { createPolicy: (name: string, rules: Policy) => Policy };
  }
}

const rules: Policy = {
  createHTML: (text) => text,
  createScriptURL: (address) => {
    if (new URL(address, location.href).origin !== location.origin) throw new TypeError(address);
    return address;
  },
};

/** Its name stands in the policy of every page; to be made once in a page. */
const policy = globalThis.window?.trustedTypes?.createPolicy('eigen', rules) ?? rules;

const made = new Map<string, string>();

/**
 * Text of this site's own build as what may be put in a page: never what somebody typed, or what came in an address or
 * a file. The same text gives the same thing, so that Preact leaves what is there.
 */
export function trustedHtml(text: string): string {
  const html = made.get(text) ?? policy.createHTML(text);
  made.set(text, html);
  return html;
}

/** The address of a script of this site, to be run as a worker. Throws for one of another host. */
export const trustedScript = (address: string): string => policy.createScriptURL(address);
