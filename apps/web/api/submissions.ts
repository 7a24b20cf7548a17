/**
 * A submission is sent once. Its `Idempotency-Key` belongs to what is sent, not to the call: pressing twice, or again after a network
 * error, carries the same key, and a changed draft has another. While a submission is under way, the same one joins it instead of being
 * sent.
 */
import { v4 as uuid } from 'uuid';
import { isPassing, isRefusal } from './api-error.js';

/** Two presses within this time are one. Longer than a double click on any system, and than a page takes to show a response. */
const DOUBLE_PRESS_MS = 1_000;

interface Submission {
  key: string;
  /** Null after a call that may or may not have reached the server: the next one has the same key. */
  response: Promise<unknown> | null;
  isComplete: boolean;
}

const submissions = new Map<string, Submission>();

/**
 * Sends a submission, or joins the same one that is under way or was completed a moment ago.
 * @param content identifies what is sent: the path and all that the draft holds
 * @param send is called with the `Idempotency-Key`
 */
export function submitOnce<Response>(content: string, send: (key: string) => Promise<Response>): Promise<Response> {
  const earlier = submissions.get(content);
  if (earlier?.response) return earlier.response as Promise<Response>;
  forgetCompleted();
  const submission: Submission = earlier ?? { key: uuid(), response: null, isComplete: false };
  submissions.set(content, submission);
  const forget = (): void => {
    if (submissions.get(content) === submission) submissions.delete(content);
  };
  const response = send(submission.key);
  submission.response = response;
  response.then(
    () => {
      submission.isComplete = true;
      setTimeout(forget, DOUBLE_PRESS_MS);
    },
    (error: Error) => {
      submission.response = null;
      // Refused for good: nothing of it was stored. A response that broke off says nothing.
      if (isRefusal(error) && !isPassing(error)) forget();
    },
  );
  return response;
}

/** Another change has begun: to repeat what was completed before it is a submission of its own, such as a decision after its undo. */
export function forgetCompleted(): void {
  for (const [content, { isComplete }] of submissions) if (isComplete) submissions.delete(content);
}
