import { defineConfig } from 'html-validate';

/** Rules for the built pages: html-validate's recommended set, less what follows, each with its reason. */
export default defineConfig({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // How the compiler writes what means the same: <br>, <!DOCTYPE html>, attributes without a value.
    'void-style': 'off',
    'doctype-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    // Text such as "Wat & hoe" in a paragraph is valid HTML5.
    'no-raw-characters': 'off',
    // A full Dutch page title with the site's name may be longer than 70 characters.
    'long-title': 'off',
    // Everything comes from the site itself; there is nothing whose integrity could differ.
    'require-sri': 'off',
    // Phone numbers stand in sentences; a line break in one does no harm.
    'tel-non-breaking': 'off',
    // Safari takes a table that is laid out as blocks, as ours are on a phone, for plain text.
    'no-redundant-role': 'off',
    // Starlight calls the page title “_top”.
    'valid-id': ['error', { relaxed: true }],
  },
});
