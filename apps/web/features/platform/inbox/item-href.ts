import type { InboxItem } from '#libs/contracts';

/** Returns the page on which an item is handled; null if there is none. */
export function itemHref(item: InboxItem): string | null {
  const { kind, role, applicationId, import: upload, webhookEndpoint, connection } = item;
  switch (kind) {
    case 'human-review-requested':
    case 'error-reported':
      return applicationId && `/inbox/requests?application=${applicationId}`;
    case 'webhook-disabled':
      return webhookEndpoint && `/integrations/webhooks/${webhookEndpoint.id}`;
    case 'event-id-reused':
      return connection && `/integrations/connections/${connection.id}?outcome=failed`;
    case 'sign-in-failures':
    case 'new-browser':
    case 'password-changed':
      return '/settings/you';
    case 'import-ended':
      return role && upload && `/roles/${role.id}/imports/${upload.id}`;
    case 'questions':
      return role && `/roles/${role.id}/criteria`;
    case 'mention':
      return role && `/roles/${role.id}${applicationId ? `?application=${applicationId}` : ''}`;
  }
}
