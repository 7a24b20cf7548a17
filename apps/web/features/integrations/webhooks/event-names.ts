import type { TEST_EVENT, WebhookEventType } from '#libs/contracts';
import type { Translate } from '../../../i18n/translate.js';

/** The event types that an endpoint can receive, in the order of the form. */
export const OFFERED_EVENT_TYPES = [
  'application.received',
  'application.ranked',
  'application.decided',
  'application.mode-changed',
  'application.noted',
  'application.erased',
  'candidate.erased',
  'role.weights-activated',
  'import.finished',
] as const satisfies readonly WebhookEventType[];

type Key<Type extends string> = Type extends `${infer About}.${infer Event}` ? `${About}_${Event}` : Type;

/** A point in a key of messages goes one level down: there it is an underscore. */
const keyOf = <Type extends string>(type: Type) => type.replace('.', '_') as Key<Type>;

export const eventName = (t: Translate<'webhooks'>, type: WebhookEventType): string => t(`events.${keyOf(type)}`);

/** Returns the name of an event type. */
export const messageName = (t: Translate<'webhooks'>, type: WebhookEventType | typeof TEST_EVENT): string =>
  type === 'webhook.test' ? t('testEvent.webhook_test') : eventName(t, type);
