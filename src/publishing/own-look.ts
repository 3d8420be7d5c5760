import { clinic } from '../clinic.ts';
import { coloursOf, type Theme } from '../schemas/clinic.ts';
import { siteName } from '../site.ts';
import { makersName } from '../site-name.ts';

/** A declaration of a style sheet, as far as PostCSS is asked here. */
interface Declaration {
  prop: string;
  value: string;
}

/**
 * PostCSS plugin: puts a clinic's colours and the name of its site in place of ours, where a style sheet cannot ask for
 * them. No byte is added, and paper stays black on white.
 *
 * @param colours the colour of links and buttons in each theme, where the clinic chose one
 * @param name of the site
 */
export function ownLook(colours = clinic.colours, name = siteName) {
  const ours = (theme: Theme) => coloursOf(theme)['accent'];
  const changes = new Map([
    [`--accent: ${ours('light')}`, colours?.light],
    [`--accent: ${ours('dark')}`, colours?.dark],
    // Ours stands on three short lines beside the buttons of a phone. Another has the room that there is, and no more: the
    // menu would go to a line of its own, and push what a page begins with out of its first screen.
    ['max-width: 5.5rem', name === makersName ? undefined : 'max(6rem, 24vw)'],
    [`content: '${makersName}'`, name === makersName ? undefined : `'${name.replaceAll(/['\\]/g, '\\$&')}'`],
  ]);
  return {
    postcssPlugin: 'own-look',
    Declaration(declaration: Declaration) {
      const own = changes.get(`${declaration.prop}: ${declaration.value}`);
      if (own) declaration.value = own;
    },
  };
}
