/** Says which message an announced event becomes, and which endpoints want it. Pure. */
import { LANES, NO_SCORE, type LiveEventKind, type WebhookData, type WebhookEventType } from '#libs/contracts';
import type { ToldApplication, WebhookEndpointRow } from '#libs/database';

/**
 * The type under which an announced event is sent. `import.progress` is not sent: it is for open pages, many times a second, and
 * its end is an event of its own.
 */
export const EVENT_TYPES: Readonly<Partial<Record<LiveEventKind, WebhookEventType>>> = {
  'application.received': 'application.received',
  'application.ranked': 'application.ranked',
  'application.decided': 'application.decided',
  'application.mode-changed': 'application.mode-changed',
  'application.noted': 'application.noted',
  'application.erased': 'application.erased',
  'candidate.erased': 'candidate.erased',
  'weights.activated': 'role.weights-activated',
  'import.finished': 'import.finished',
};

export type ApplicationEventType = Extract<WebhookEventType, `application.${string}`>;

export function isOfApplication(type: WebhookEventType): type is ApplicationEventType {
  return type.startsWith('application.');
}

type Facts<Type extends ApplicationEventType> = Omit<WebhookData<Type>, 'applicationId' | 'candidateId' | 'roleId'>;

/** Returns the data of an event type about an application in addition to its IDs; null if there is nothing to send (any more). */
const FACTS: { [Type in ApplicationEventType]: (application: ToldApplication) => Facts<Type> | null } = {
  'application.received': ({ source, mode }) => (isCurrentMode(mode) ? { source, mode } : null),
  'application.ranked': ({ ranking }) => {
    if (ranking === null) return null;
    const { score, low, high, lane: place, ...rest } = ranking;
    const lane = LANES[place];
    if (lane === undefined) return null;
    return { ...rest, lane, score: score === NO_SCORE ? null : score / 100, low: low / 100, high: high / 100 };
  },
  'application.decided': ({ decision }) =>
    decision && {
      decisionId: decision.id,
      kind: decision.kind,
      reasonCode: decision.reasonCode ?? '',
      by: decision.by,
    },
  'application.mode-changed': ({ mode }) => (isCurrentMode(mode) ? { mode } : null),
  'application.noted': () => ({}),
  'application.erased': () => ({}),
};

/** Makes the data of an application's event. Of an erased candidate only the erasure is sent. */
export function dataOf(
  type: ApplicationEventType,
  application: ToldApplication,
): WebhookData<ApplicationEventType> | null {
  const { id: applicationId, candidateId, roleId, isErased } = application;
  const facts = isErased === (type === 'application.erased') ? FACTS[type](application) : null;
  return facts && ({ applicationId, candidateId, roleId, ...facts } as WebhookData<ApplicationEventType>);
}

/** A message before it has endpoints, and the roles in which it happened. */
export interface OutboundMessage {
  type: WebhookEventType;
  applicationId: string | null;
  /** None: in no role. */
  roleIds: readonly string[];
  data: object;
  at: Date;
  /** Endpoints that were created or enabled after it had been committed. */
  laterEndpointIds: readonly string[];
}

/**
 * Tells whether an endpoint wants it. What happens in confidential roles goes to those that name the role, and what was committed before an
 * endpoint was created to those that were there.
 */
export function wants(
  { id, eventTypes, roleIds }: Pick<WebhookEndpointRow, 'id' | 'eventTypes' | 'roleIds'>,
  message: OutboundMessage,
  confidential: ReadonlySet<string>,
): boolean {
  if (message.laterEndpointIds.includes(id) || !(eventTypes?.includes(message.type) ?? true)) return false;
  if (roleIds !== null) return message.roleIds.some((id) => roleIds.includes(id));
  return message.roleIds.length === 0 || message.roleIds.some((id) => !confidential.has(id));
}

/** The body: the same bytes for every endpoint and attempt. */
export function messageBody({ type, at, data }: OutboundMessage): string {
  return JSON.stringify({ type, timestamp: at.toISOString(), data });
}

function isCurrentMode(mode: ToldApplication['mode']): mode is 'scored' | 'by-people' {
  return mode === 'scored' || mode === 'by-people';
}
