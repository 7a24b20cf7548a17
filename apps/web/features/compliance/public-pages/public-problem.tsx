import type { PublicPageError } from './public-client.js';
import { useTranslations } from 'use-intl';

/** Explains why a link shows nothing, in the words of the server, which name a contact. */
export function PublicProblem({ refusal, onAgain }: { refusal: PublicPageError; onAgain: () => void }) {
  const t = useTranslations('open');
  const mayHelp = refusal.status === 0 || refusal.status === 429 || refusal.status >= 500;
  return (
    <main className="open-page">
      <h1>{t('failed')}</h1>
      <section>
        <p role="alert">{refusal.message}</p>
        {mayHelp && (
          <button type="button" onClick={onAgain}>
            {t('again')}
          </button>
        )}
      </section>
    </main>
  );
}
