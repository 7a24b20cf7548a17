/** What API and worker do alike about telling other systems: secrets, one attempt, its schedule, and what is owed. */
export { attemptWebhook, type WebhookAttempted } from './attempt.js';
export { oweWebhooks } from './owe.js';
export { DAYS_OF_FAILURE, healthAfter, HOURS_OF_SILENCE, nextWebhookAttemptIn } from './schedule.js';
export { makeWebhookSecret, openWebhookSecrets } from './secret.js';
