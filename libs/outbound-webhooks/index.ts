/** The code that API and worker share for webhooks: secrets, one attempt, its schedule, and pending work. */
export { attemptWebhook, type WebhookAttempted } from './attempt.js';
export { scheduleWebhookRun } from './schedule-run.js';
export { DAYS_OF_FAILURE, healthAfter, HOURS_OF_SILENCE, nextWebhookAttemptIn } from './schedule.js';
export { makeWebhookSecret, openWebhookSecrets } from './secret.js';
