import type { Attachment } from '#libs/contracts';
import { When } from '../../../ui/text/when.js';
import { integrations } from '../connections/messages.js';

const said = integrations.deliveries;

/** Files that a delivery names, and what became of fetching them. */
export function Attachments({ attachments }: { attachments: readonly Attachment[] }) {
  if (attachments.length === 0) return null;
  return (
    <section aria-label={said.attachments}>
      <h3>{said.attachments}</h3>
      <ul>
        {attachments.map(({ id, kind, state, error, attempts, retryAt }) => (
          <li key={id}>
            {said.files[kind]}: {said.fileStates[state]}
            {attempts > 0 && ` · ${said.attempts(attempts)}`}
            {retryAt !== null && state === 'waiting' && (
              <>
                {` · ${said.nextTry} `}
                <When at={retryAt} />
              </>
            )}
            {error && <div>{error.message}</div>}
          </li>
        ))}
      </ul>
    </section>
  );
}
