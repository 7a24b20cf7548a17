/** Turns announced events into messages that are due for webhook endpoints, a page a transaction. */
import { LIVE_EVENTS, type LiveEventKind, type WebhookEventType } from '#libs/contracts';
import { type EventToTell, liveEvents, type Tenant, type ToldApplication, webhooks } from '#libs/database';
import { scheduleWebhookRun } from '#libs/outbound-webhooks';
import { messageBody, dataOf, isOfApplication, EVENT_TYPES, wants, type OutboundMessage } from './messages.js';

/** Events a page, and applications in them: the page ends with the event that goes over it. */
const EVENTS = 200;
const APPLICATIONS = 500;

const KINDS = Object.keys(EVENT_TYPES) as LiveEventKind[];

/**
 * Adds messages for the next events of an organization. The cursor moves in the transaction that adds them, so each
 * event is sent once, by whichever worker.
 * @returns whether messages were added, and whether there may be more events; null when another worker is at it
 */
export async function fanOutEvents(tenant: Tenant): Promise<{ added: number; more: boolean } | null> {
  const after = await webhooks.lockCursor(tenant);
  if (after === null) return null;
  await webhooks.forgetEarlierEvents(tenant, after);
  const { number: head } = await liveEvents.findLast(tenant);
  const endpoints = await webhooks.lockEnabled(tenant);
  const kinds = KINDS.filter((kind) => endpoints.some(({ eventTypes }) => eventTypes?.includes(typeOf(kind)) ?? true));
  const read = await webhooks.listEvents(tenant, { after, kinds, limit: EVENTS });
  const events = pageOf(read);
  const more = events.length < read.length || read.length === EVENTS;
  const outbound = await messagesOf(tenant, events);
  const confidential = await webhooks.listConfidentialRoles(tenant, [
    ...new Set(outbound.flatMap(({ roleIds }) => roleIds)),
  ]);
  const messages = outbound.flatMap((message) => {
    const wanting = endpoints.filter((endpoint) => wants(endpoint, message, confidential));
    if (wanting.length === 0) return [];
    const { type, applicationId, at: occurredAt } = message;
    return { type, applicationId, occurredAt, body: messageBody(message), endpointIds: wanting.map(({ id }) => id) };
  });
  await webhooks.addMessages(tenant, messages);
  for (const endpointId of new Set(messages.flatMap(({ endpointIds }) => endpointIds)))
    await scheduleWebhookRun(tenant, endpointId);
  await webhooks.moveCursor(tenant, more ? (events.at(-1)?.number ?? head) : head);
  return { added: messages.length, more };
}

function pageOf(events: readonly EventToTell[]): readonly EventToTell[] {
  let applications = 0;
  const end = events.findIndex((event) => (applications += applicationsIn(event).length) >= APPLICATIONS);
  return end < 0 ? events : events.slice(0, end + 1);
}

/** Makes messages of events. An application that was ranked twice has one message: as it is now. */
async function messagesOf(tenant: Tenant, events: readonly EventToTell[]): Promise<OutboundMessage[]> {
  const applications = await webhooks.loadApplications(tenant, [...new Set(events.flatMap(applicationsIn))]);
  const outbound = new Map<string, OutboundMessage>();
  for (const event of events) {
    for (const message of await messagesOfOne(tenant, event, applications)) {
      const key = message.applicationId === null ? `${event.number}` : `${message.type} ${message.applicationId}`;
      const { laterEndpointIds } = outbound.get(key) ?? message;
      outbound.delete(key);
      outbound.set(key, {
        ...message,
        laterEndpointIds: message.laterEndpointIds.filter((id) => laterEndpointIds.includes(id)),
      });
    }
  }
  return [...outbound.values()];
}

async function messagesOfOne(
  tenant: Tenant,
  event: EventToTell,
  applications: ReadonlyMap<string, ToldApplication>,
): Promise<OutboundMessage[]> {
  const { kind, at, roleId, laterEndpointIds } = event;
  const type = typeOf(kind);
  if (isOfApplication(type)) {
    return applicationsIn(event).flatMap((applicationId) => {
      const application = applications.get(applicationId);
      const data = application ? dataOf(type, application) : null;
      return application && data
        ? { type, applicationId, roleIds: [application.roleId], data, at, laterEndpointIds }
        : [];
    });
  }
  const shared = { type, applicationId: null, at, laterEndpointIds };
  if (kind === 'candidate.erased') {
    const data = LIVE_EVENTS[kind].parse(event.data);
    return [{ ...shared, data, roleIds: await webhooks.listRolesOfCandidates(tenant, data.candidateIds) }];
  }
  if (roleId === null) return [];
  const roleIds = [roleId];
  if (kind === 'weights.activated') {
    const { weightsVersionId } = LIVE_EVENTS[kind].parse(event.data);
    const weights = await webhooks.loadWeights(tenant, weightsVersionId);
    return weights ? [{ ...shared, roleIds, data: { roleId, weightsVersionId, ...weights } }] : [];
  }
  if (kind !== 'import.finished') return [];
  const { importId } = LIVE_EVENTS[kind].parse(event.data);
  const found = await webhooks.loadImport(tenant, importId);
  if (found === null) return [];
  const total = Object.values(found.outcomes).reduce((sum, n) => sum + n, 0);
  return [{ ...shared, roleIds, data: { importId, roleId, state: found.state, total, outcomes: found.outcomes } }];
}

function applicationsIn({ kind, data }: EventToTell): readonly string[] {
  return isOfApplication(typeOf(kind)) ? LIVE_EVENTS['application.ranked'].parse(data).applicationIds : [];
}

/** The webhook event type of a kind that is sent. */
function typeOf(kind: LiveEventKind): WebhookEventType {
  const type = EVENT_TYPES[kind];
  if (type === undefined) throw new Error(`${kind} is not a webhook event`);
  return type;
}
