import type { Attachment } from '#libs/contracts';
import { When } from '../../../ui/text/when.js';
import { useTranslations } from 'use-intl';

/** Files that an event names, and what became of fetching them. */
export function EventAttachments({ attachments }: { attachments: readonly Attachment[] }) {
  const t = useTranslations('integrations.events');
  if (attachments.length === 0) return null;
  return (
    <section aria-label={t('attachments')}>
      <h3>{t('attachments')}</h3>
      <ul>
        {attachments.map(({ id, kind, state, error, attempts, retryAt }) => (
          <li key={id}>
            {t(`files.${kind}`)}: {t(`fileStates.${state}`)}
            {attempts > 0 && ` · ${t('attempts', { n: attempts })}`}
            {retryAt !== null && state === 'waiting' && (
              <>
                {` · ${t('nextTry')} `}
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
