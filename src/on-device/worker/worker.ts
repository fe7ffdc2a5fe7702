import { DeviceStore } from '../device-store.ts';
import { answerPage } from './answer-page.ts';
import { answerPart } from './answer-part.ts';
import { pathBelow } from './path-below.ts';
import { scope } from './scope.ts';

const store = new DeviceStore(new URL(scope.registration.scope).pathname);

// A newer worker waits until every page of the old one is closed, and only then takes away what is not its own.
scope.addEventListener('activate', (event) => {
  event.waitUntil(
    store
      .readState()
      .then((state) => store.sweep(state))
      .then(() => scope.clients.claim()),
  );
});

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const path = pathBelow(request.url, scope.registration.scope);
  // Who asks past all caches asks past this one; a part of a file is none.
  const isForOthers =
    request.method !== 'GET' || request.cache === 'no-store' || request.headers.has('range');
  if (path === undefined || isForOthers) return;
  event.respondWith(
    request.mode === 'navigate' ? answerPage(store, event, path) : answerPart(store, event, path),
  );
});
