import { useSyncExternalStore, type ReactNode } from 'react';
import { IntlProvider, type Messages } from 'use-intl';
import { TIME_ZONE } from './locales.js';
import { messageStore } from './messages.js';

/** Gives pages the messages of the chosen language; they show another one as soon as it is chosen. */
export function MessagesProvider({ children }: { children: ReactNode }) {
  const { locale, messages } = useSyncExternalStore(messageStore.subscribe, messageStore.get);
  return (
    <IntlProvider locale={locale} messages={messages as Messages} timeZone={TIME_ZONE}>
      {children}
    </IntlProvider>
  );
}
