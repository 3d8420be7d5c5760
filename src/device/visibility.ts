/** Whether somebody can see the page now. */
export type IsVisible = () => boolean;

/** The page of a real browser. */
export const isPageVisible: IsVisible = () => document.visibilityState === 'visible';
