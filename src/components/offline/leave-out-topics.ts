/**
 * Takes what is not on this device out of the list of topics. Stands in the page as it is, so it may use nothing from
 * elsewhere.
 *
 * @param choice name of the cache that holds what was chosen
 * @param folder of this copy of the site, with a slash at both ends
 */
export async function leaveOutTopics(choice: string, folder: string): Promise<void> {
  if (!('caches' in self) || !(await caches.has(choice))) return;
  const kept = await (await caches.open(choice)).match(new URL(folder, location.href).href);
  const topics = kept ? (await kept.text()).split(' ') : [];
  for (const item of document.querySelectorAll<HTMLElement>('.kept-topics [data-topic]'))
    if (!topics.includes(item.dataset['topic'] ?? '')) item.remove();
}
