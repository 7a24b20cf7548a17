/** The messages that are loaded, in the language that is chosen: a namespace comes with the first page that needs it. */
import type { Messages } from 'use-intl';
import { keepLocale, type Locale } from './locales.js';

export type Namespace = keyof Messages;
/** Loads a namespace: the module of its messages, which exports them by the name of the namespace. */
export type Catalogs = Readonly<Record<Namespace, Readonly<Record<Locale, () => Promise<object>>>>>;

interface State {
  locale: Locale;
  /** Each namespace of `Messages` as far as it is loaded. */
  messages: Readonly<Partial<Messages>>;
}

let catalogs: Catalogs | undefined;
let state: State = { locale: 'en', messages: {} };
const listeners = new Set<() => void>();

/** Sets where messages come from, before anything is loaded. */
export function startMessages(from: Catalogs, locale: Locale): void {
  catalogs = from;
  become({ locale, messages: {} });
}

/** Returns whether namespaces are there in the chosen language. */
export function areLoaded(namespaces: readonly Namespace[]): boolean {
  return namespaces.every((namespace) => namespace in state.messages);
}

/** Loads namespaces that are not there yet. */
export async function loadMessages(namespaces: readonly Namespace[]): Promise<void> {
  const { locale, messages } = state;
  const missing = namespaces.filter((namespace) => !(namespace in messages));
  if (missing.length === 0) return;
  const loaded = await loadedIn(locale, missing);
  // The language may have changed meanwhile.
  if (state.locale !== locale) return loadMessages(namespaces);
  become({ locale, messages: { ...state.messages, ...loaded } });
}

/** Changes the language: everything that is loaded comes in the other one first, so that no page shows both. */
export async function changeLocale(locale: Locale): Promise<void> {
  keepLocale(locale);
  const namespaces = Object.keys(state.messages) as Namespace[];
  const messages = await loadedIn(locale, namespaces);
  const late = (Object.keys(state.messages) as Namespace[]).filter((namespace) => !(namespace in messages));
  become({ locale, messages: { ...messages, ...(await loadedIn(locale, late)) } });
}

/** For `useSyncExternalStore`. */
export const messageStore = {
  get: (): State => state,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/** Calls back after each change of the language. */
export function onLocaleChanged(changed: () => void): void {
  let { locale } = state;
  messageStore.subscribe(() => {
    if (state.locale === locale) return;
    ({ locale } = state);
    changed();
  });
}

async function loadedIn(locale: Locale, namespaces: readonly Namespace[]): Promise<Partial<Messages>> {
  const loaded = namespaces.map(async (namespace) => {
    const module = (await catalogs![namespace][locale]()) as Messages;
    return [namespace, module[namespace]] as const;
  });
  return Object.fromEntries(await Promise.all(loaded));
}

function become(next: State): void {
  state = next;
  document.documentElement.lang = next.locale;
  for (const listener of listeners) listener();
}
