/**
 * The browser that component tests render in: jsdom, with the network and the cryptography of Node, so that components talk to
 * a real server, and with the few measures of a layout that jsdom has none of.
 */
import { webcrypto } from 'node:crypto';
import { TestEnvironment } from 'jest-environment-jsdom';

const {
  AbortController,
  Blob,
  fetch,
  FormData,
  Headers,
  Request,
  Response,
  structuredClone,
  TextDecoder,
  TextEncoder,
} = globalThis;
const FROM_NODE = {
  Blob,
  FormData,
  Headers,
  Request,
  Response,
  TextDecoder,
  TextEncoder,
  structuredClone,
};

/** Node's network takes signals of Node alone. */
function withSignal(init) {
  if (!init?.signal) return init;
  const { signal } = init;
  const ours = new AbortController();
  if (signal.aborted) ours.abort(signal.reason);
  else signal.addEventListener('abort', () => ours.abort(signal.reason), { once: true });
  return { ...init, signal: ours.signal };
}

export default class PageEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    const { global: page, dom } = this;
    for (const [name, value] of Object.entries(FROM_NODE))
      Object.defineProperty(page, name, { value, configurable: true, writable: true });
    Object.defineProperty(page, 'crypto', { value: webcrypto, configurable: true });
    page.fetch = (address, init) => fetch(new URL(String(address), page.location.href), withSignal(init));
    /** Moves the page to another address, as of a server that a test has started. */
    page.visit = (url) => dom.reconfigure({ url });

    page.matchMedia = (media) => ({
      ...{ media, matches: false, onchange: null, dispatchEvent: () => false },
      ...{ addEventListener() {}, removeEventListener() {}, addListener() {}, removeListener() {} },
    });
    page.ResizeObserver = class {
      observe() {}
      unobserve() {}
      disconnect() {}
    };
    Object.defineProperty(page.document, 'fonts', { value: new page.EventTarget() });
    page.Element.prototype.scrollIntoView = function () {};
    // Nothing is laid out: what is in the document and not hidden counts as seen.
    page.Element.prototype.checkVisibility = function () {
      return this.isConnected && page.getComputedStyle(this).display !== 'none';
    };
  }
}
