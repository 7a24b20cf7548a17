import { Text } from '@mantine/core';
import type { ShareLink } from '#libs/contracts';
import { useRevokeShareLink, useShareLinks } from './queries.js';
import { LoadingRows } from '../../../ui/feedback/loading.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { LinkRow } from '../../../ui/layout/link-row.js';
import sheet from '../../../ui/layout/link-row.module.css';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../../i18n/use-formats.js';
import type { Translate } from '../../../i18n/translate.js';

/** Links to a role that work, and those that did. */
export function ShareLinkList({ roleId }: { roleId: string }) {
  const t = useTranslations('person.share');
  const formats = useFormats();
  const links = useShareLinks(roleId);
  const revoke = useRevokeShareLink(roleId);
  if (links.isLoadingError) return <ProblemAlert error={links.error} retry={() => void links.refetch()} />;
  return (
    <section aria-label={t('links')}>
      <h3 className={sheet['title']}>{t('links')}</h3>
      {links.isPending && <LoadingRows rows={2} />}
      {links.data?.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('noLinks')}
        </Text>
      )}
      <ul className={sheet['links']}>
        {links.data?.map((link) => (
          <LinkRow
            key={link.id}
            link={link}
            title={link.note ?? t('noNote')}
            detail={`${shownBy(t, link)} · ${t('opened', { n: link.opened })} · ${t('until')} ${formats.day(link.expiresAt)}`}
            isPending={revoke.isPending && revoke.variables === link.id}
            onRevoke={() => revoke.mutate(link.id)}
          />
        ))}
      </ul>
      {revoke.error && <ProblemAlert error={revoke.error} />}
    </section>
  );
}

function shownBy(t: Translate<'person.share'>, { scope, applicationIds, identitiesHidden }: ShareLink): string {
  const what = scope === 'shortlist' ? t('whole') : t('some', { n: applicationIds.length });
  return `${what}, ${identitiesHidden ? t('masked') : t('withNames')}`;
}
