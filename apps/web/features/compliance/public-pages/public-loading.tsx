import { useTranslations } from 'use-intl';

/** Until there is an answer. */
export function PublicLoading() {
  const t = useTranslations('open');
  return (
    <main className="open-page" aria-busy="true">
      <p className="soft" role="status">
        {t('loading')}
      </p>
    </main>
  );
}
