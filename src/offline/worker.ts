/// <reference types="astro/client" />
import { type Build, openKeeper, rangeOf } from './keeper.ts';
import type { FillNews, Question } from './messages.ts';

/**
 * The service worker: hands what happens in the browser to the keeper. There is one only on a device where somebody
 * chose to have the site without a network. The build puts its list of files before this code.
 */

/** What the build puts before this code. */
declare const thisBuild: Build;

interface WaitingEvent extends Event {
  waitUntil: (promise: Promise<unknown>) => void;
}
interface AskedEvent extends WaitingEvent {
  request: Request;
  clientId: string;
  resultingClientId: string;
  respondWith: (response: Promise<Response>) => void;
}
interface ToldEvent extends WaitingEvent {
  data: Question;
  ports: readonly MessagePort[];
}
interface Window {
  id: string;
  url: string;
  focused: boolean;
  visibilityState: DocumentVisibilityState;
}
/** The worker's own scope, as far as it is used: TypeScript knows it in a library that does not go with the browser's. */
interface WorkerScope {
  registration: ServiceWorkerRegistration;
  clients: {
    matchAll: (options: { type: 'window' }) => Promise<readonly Window[]>;
    get: (id: string) => Promise<Window | undefined>;
  };
  skipWaiting: () => Promise<void>;
  addEventListener: {
    (type: 'install' | 'activate', listener: (event: WaitingEvent) => void): void;
    (type: 'fetch', listener: (event: AskedEvent) => void): void;
    (type: 'message', listener: (event: ToldEvent) => void): void;
  };
}
const worker = globalThis as unknown as WorkerScope;

/** Longest wait for one file, in ms. */
const longestWait = 30_000;
const { scope } = worker.registration;
const keeper = openKeeper(thisBuild, {
  caches,
  // Past the browser's own cache: it may have the file of another build.
  fetch: (url) => fetch(url, { cache: 'no-cache', signal: AbortSignal.timeout(longestWait) }),
  scope,
});

const windows = () => worker.clients.matchAll({ type: 'window' });
/** Takes away what other builds had, unless a window may still need it. */
const tidy = async () => {
  if ((await windows()).length <= 1) await keeper.tidy();
};

worker.addEventListener('install', (event) => {
  // A new build is on the device whole before it takes over. The first one is filled while somebody sees how it goes.
  if (worker.registration.active) event.waitUntil(keeper.fill());
});
worker.addEventListener('activate', (event) => event.waitUntil(tidy()));

let isCaredFor = false;
/** Now and then: what is missing or damaged on the device is brought back, and what nothing needs goes. */
async function care(): Promise<void> {
  if (isCaredFor) return;
  isCaredFor = true;
  if ((await keeper.choice()) === undefined) {
    // Somebody or the browser took all of it off the device.
    await worker.registration.unregister();
    return;
  }
  if (!(await keeper.isWhole())) await keeper.fill();
  await tidy();
}

/** Pages that were answered from a build that is about to take over. */
const ahead = new Map<string, string>();
/** Longest wait for the worker of the new build to say which it is, in ms. */
const longestQuestion = 1_000;

/**
 * The build that waits, told to take over: only when somebody goes on from the one window there is, and is not busy in
 * it. With a second window, or with none in sight, the new build waits until all are closed.
 */
async function nextBuild({ request }: AskedEvent): Promise<string | undefined> {
  const { waiting } = worker.registration;
  if (!waiting || request.destination !== 'document') return undefined;
  const [only, ...more] = await windows();
  if (!only?.focused || more.length > 0 || keeper.isTool(only.url)) return undefined;
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(String(data));
    setTimeout(resolve, longestQuestion, undefined);
    waiting.postMessage('take-over' satisfies Question, [port2]);
  });
}

async function answerPage(event: AskedEvent): Promise<Response> {
  const next = await nextBuild(event);
  if (next) ahead.set(event.resultingClientId, next);
  return keeper.answerPage(event.request.url, () => fetch(event.request), next);
}

async function answerFile({ request, clientId }: AskedEvent): Promise<Response> {
  const client = await worker.clients.get(clientId);
  const asking = { page: client?.url, build: ahead.get(clientId) };
  const response = await keeper.answerFile(request.url, () => fetch(request), asking);
  const header = request.headers.get('range');
  if (!header || response.status !== 200) return response;
  const bytes = await response.arrayBuffer();
  const range = rangeOf(header, bytes.byteLength);
  if (!range) return new Response(bytes, { headers: response.headers });
  const [first, last] = range;
  const headers = new Headers(response.headers);
  headers.set('content-range', `bytes ${first}-${last}/${bytes.byteLength}`);
  return new Response(bytes.slice(first, last + 1), { status: 206, headers });
}

worker.addEventListener('fetch', (event) => {
  const { method, url, mode } = event.request;
  // What asks whether the site is there (HEAD), and what is no file of this copy, goes its own way.
  if (method !== 'GET' || !url.startsWith(scope)) return;
  if (mode !== 'navigate') return event.respondWith(answerFile(event));
  event.respondWith(answerPage(event));
  // Without a network there is nothing to bring back; the next time there may be.
  event.waitUntil(care().catch(() => undefined));
  return undefined;
});

worker.addEventListener('message', (event) => {
  const [port] = event.ports;
  const tell = (news: FillNews) => port?.postMessage(news);
  const answers: Record<Question, () => Promise<unknown>> = {
    fill: () =>
      keeper
        .fill((progress) => tell({ kind: 'busy', ...progress }))
        .then(
          () => tell({ kind: 'done' }),
          (error) =>
            tell({
              kind: error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'failed',
            }),
        ),
    progress: async () => port?.postMessage(await keeper.progress()),
    stop: async () => keeper.stop(),
    'take-over': () => {
      port?.postMessage(keeper.build);
      return worker.skipWaiting();
    },
  };
  event.waitUntil(answers[event.data]());
});
