import { folder } from './site-folder.ts';
import { within } from './time-limit.ts';

/** How long somebody waits for a file before the page tells that it did not come, in ms. */
const longestWait = 15_000;

/**
 * Gets a file of this site by its address on the site. Rejects when it does not come: the host does not have it, there is
 * no network, or there is no answer within `longestWait`. What the host answered is the `cause`: 404.
 *
 * @param read gives what is in it; belongs to the wait
 */
export const fetchFile = <T>(
  address: string,
  read: (response: Response) => Promise<T>,
  options?: RequestInit,
): Promise<T> =>
  within(
    longestWait,
    fetch(`${folder}${address}`, options).then((response) => {
      if (!response.ok) throw new Error(`${address}: ${response.status}`, { cause: response.status });
      return read(response);
    }),
  );
