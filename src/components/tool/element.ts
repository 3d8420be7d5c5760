/** What can stand in an element. What is empty or false is left out, as in a component. */
export type Content = Node | string | false | null | undefined | readonly Content[];

/** Attributes by name; `true` stands there without a value. A function hears the event of that name. */
type Attributes = Readonly<Record<string, string | boolean | undefined | (() => void)>>;

/** The nodes of content, to put into an element. */
export const nodesOf = (content: Content): (Node | string)[] => {
  if (Array.isArray(content)) return content.flatMap(nodesOf);
  return content ? [content as Node | string] : [];
};

/**
 * An element with what stands in it, for a page that draws once what its address says: it needs no Preact then, which is
 * as much script as all the rest of such a page.
 */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...content: Content[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (typeof value === 'function') made.addEventListener(key, value);
    else if (value !== undefined && value !== false) made.setAttribute(key, value === true ? '' : value);
  made.append(...nodesOf(content));
  return made;
}

/** A button of a tool (see Button.tsx). */
export const button = (label: string, press: () => void): HTMLButtonElement =>
  element('button', { type: 'button', class: 'tool', click: press }, label);
