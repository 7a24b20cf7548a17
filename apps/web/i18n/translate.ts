import { createTranslator, type Messages, type NamespaceKeys, type NestedKeyOf, type useTranslations } from 'use-intl';
import { TIME_ZONE } from './locales.js';
import { messageStore } from './messages.js';

/** Every namespace, and every part of one. */
export type NamespacePath = NamespaceKeys<Messages, NestedKeyOf<Messages>>;

/** The result of `useTranslations`, for functions that a component passes it to. */
export type Translate<Path extends NamespacePath> = ReturnType<typeof useTranslations<Path>>;

/** Messages outside of components, in the language of the moment: for errors, which carry a sentence. The namespace has to be loaded. */
export function translate<Path extends NamespacePath>(namespace: Path): Translate<Path> {
  const { locale, messages } = messageStore.get();
  return createTranslator({ locale, messages: messages as Messages, namespace, timeZone: TIME_ZONE });
}

/** A message whose key holds what the server or an address gave; where there is no such message, what was given. */
export function knownOr<Path extends NamespacePath>(t: Translate<Path>, key: string, otherwise: string): string {
  const known = key as Parameters<typeof t>[0];
  return !otherwise.includes('.') && t.has(known) ? (t as unknown as (key: string) => string)(known) : otherwise;
}
