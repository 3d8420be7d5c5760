/**
 * Adds style sheets to the page, each once, and waits until they are there. Rejects when one does not come.
 * For what loads later than the page: the build puts every style that is imported plainly into the page itself.
 */
export async function loadStyles(addresses: readonly string[]): Promise<void> {
  const load = (href: string) =>
    new Promise<void>((resolve, reject) => {
      if (document.head.querySelector(`link[href="${href}"]`)) return resolve();
      const link = document.createElement('link');
      link.rel = 'stylesheet';
      link.href = href;
      link.onload = () => resolve();
      link.onerror = () => {
        link.remove();
        reject(new Error(href));
      };
      return document.head.append(link);
    });
  await Promise.all(addresses.map(load));
}
