/** Kinds of programmes. By themselves: who only writes a link to a session needs no more of a programme. */

/**
 * Whether it is practice before a mirror or a screen: that lasts the minutes that somebody chooses, is counted, and
 * may ask for pain. Exercises last as long as they last.
 */
export const isMirrorForm = (form: string | undefined): boolean => form === 'spiegel' || form === 'scherm';

/** What a page must know of a form to say what fits: a mirror, a film, or an exercise without either. */
export const kindOf = (form: string | undefined) =>
  form === undefined || isMirrorForm(form) ? form : 'oefening';
