/** What axe looks for everywhere. */

/** WCAG 2.2 A and AA and best practices. */
export const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Those, and the 7:1 contrast that this site promises. */
export const axeOptions = {
  runOnly: tags,
  rules: { 'color-contrast-enhanced': { enabled: true } },
};
