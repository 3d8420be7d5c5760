import { folder } from '@/device/site-folder.ts';
import { trustedScript } from '@/device/trusted.ts';
import { cacheNames, choiceIn, choose, type Progress } from './keeper.ts';
import type { FillNews, Question } from './messages.ts';
import type { Topic } from './topics.ts';

/** What is on this device. */
export interface OnDevice extends Progress {
  topics: readonly Topic[];
}

/** Why putting it there ended. */
export type Outcome = Exclude<FillNews['kind'], 'busy'>;

/** The site on a device, as a port. */
export interface Device {
  /** Whether this browser can do it at all, here. */
  isPossible: boolean;
  /** What is there; undefined when nothing is. Never rejects. */
  look: () => Promise<OnDevice | undefined>;
  /** Puts these topics there, and nothing else. Never rejects. */
  put: (topics: readonly Topic[], tell: (progress: Progress) => void) => Promise<Outcome>;
  /** Takes all of it off the device. Never rejects. */
  remove: () => Promise<void>;
}

/** Longest silence of a worker that is busy, in ms: it may be fetching slow files. */
const longestSilence = 60_000;
/** Longest wait for an answer, in ms. */
const longestAnswer = 5_000;

/** Asks a worker, and gives each answer to `hear` until that returns true. Rejects after a silence. */
function ask(worker: ServiceWorker, question: Question, silence: number, hear: (answer: unknown) => boolean) {
  return new Promise<void>((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      timer = setTimeout(() => reject(new Error('The worker says nothing.')), silence);
    };
    wait();
    port1.onmessage = ({ data }) => {
      clearTimeout(timer);
      if (hear(data)) resolve();
      else wait();
    };
    worker.postMessage(question, [port2]);
  });
}

/** The worker of a registration, once it can be asked something. Rejects when it does not come. */
function ready({ installing, waiting, active }: ServiceWorkerRegistration): Promise<ServiceWorker> {
  // Of two, the one with the newest build: what the host has now fits that.
  const worker = waiting ?? active ?? installing;
  return new Promise((resolve, reject) => {
    if (!worker) return reject(new Error('There is no worker.'));
    if (worker !== installing) return resolve(worker);
    setTimeout(reject, longestSilence, new Error('The worker does not come.'));
    worker.addEventListener('statechange', () => {
      if (worker.state === 'activated') resolve(worker);
      if (worker.state === 'redundant') reject(new Error('The worker cannot begin.'));
    });
    return undefined;
  });
}

/** The device of a real browser. */
export function browserDevice(): Device {
  const path = `${folder}/`;
  const scope = new URL(path, location.href).href;
  // A worker of another copy of the site on this host may answer for this folder as well.
  const registered = async () => {
    const found = await navigator.serviceWorker.getRegistration(path);
    return found?.scope === scope ? found : undefined;
  };
  return {
    isPossible: 'serviceWorker' in navigator && 'caches' in globalThis,
    look: async () => {
      try {
        const topics = await choiceIn(caches, scope);
        if (!topics) return undefined;
        let progress: Progress = { done: 0, of: 1 };
        const registration = await registered();
        if (registration)
          await ask(await ready(registration), 'progress', longestAnswer, (answer) => {
            if (answer) progress = answer as Progress;
            return true;
          });
        return { topics, ...progress };
      } catch {
        return undefined;
      }
    },
    put: async (topics, tell) => {
      let outcome: Outcome = 'failed';
      try {
        await choose(caches, scope, topics);
        const registration = await navigator.serviceWorker.register(trustedScript(`${path}sw.js`), {
          scope: path,
          updateViaCache: 'none',
        });
        await ask(await ready(registration), 'fill', longestSilence, (answer) => {
          const news = answer as FillNews;
          if (news.kind === 'busy') tell(news);
          else outcome = news.kind;
          return news.kind !== 'busy';
        });
        // The host may have a new build, whose files do not fit this one.
        if (outcome === 'failed') void registration.update().catch(() => undefined);
      } catch (error) {
        if (error instanceof DOMException && error.name === 'QuotaExceededError') return 'full';
      }
      return outcome;
    },
    remove: async () => {
      try {
        const registration = await registered();
        for (const worker of [registration?.waiting, registration?.active])
          worker?.postMessage('stop' satisfies Question);
        await registration?.unregister();
        for (const name of await caches.keys()) if (cacheNames(scope).isOwn(name)) await caches.delete(name);
      } catch {
        // What the browser does not let us take away, it did not keep.
      }
    },
  };
}
