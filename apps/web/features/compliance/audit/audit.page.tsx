import { Button, Text } from '@mantine/core';
import { useAudit, type AuditFilter } from './queries.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { LoadingRows } from '../../../ui/feedback/loading.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import rows from '../../../ui/layout/rows.module.css';
import { ShowMore } from '../../../ui/layout/show-more.js';
import { useAddressState } from '../../../ui/hooks/use-address-state.js';
import { AdminsOnly } from '../../platform/settings/admins-only.js';
import { PageHeader } from '../../platform/settings/page-header.js';
import { AuditFilters } from './audit-filters.js';
import { AuditRow } from './audit-row.js';
import { useAuditNames } from './use-audit-names.js';
import { VerifyIntegrity } from './verify-integrity.js';
import { useTranslations } from 'use-intl';

export function AuditPage() {
  return (
    <AdminsOnly>
      <Audit />
    </AdminsOnly>
  );
}

/** Lists audit entries, newest first. The address holds the filters. */
function Audit() {
  const t = useTranslations('audit');
  const [address, change] = useAddressState();
  const filter: AuditFilter = {
    actorId: address.get('actor'),
    action: address.get('action'),
    subjectId: address.get('subject'),
    day: address.get('day'),
  };
  const audit = useAudit(filter);
  const names = useAuditNames();
  const entries = audit.data?.pages.flatMap(({ items }) => items) ?? [];
  const isFiltered = Object.values(filter).some((value) => value !== null);
  const clear = () => change({ actor: null, action: null, subject: null, day: null });
  return (
    <>
      <PageHeader title={t('title')} hint={t('hint')} />
      <VerifyIntegrity />
      <AuditFilters filter={filter} names={names} onChange={change} />
      {audit.isPending && <LoadingRows rows={8} />}
      {audit.error && <ProblemAlert error={audit.error} retry={() => void audit.refetch()} />}
      {audit.data && entries.length === 0 && (
        <EmptyState title={isFiltered ? t('noneSuch') : t('none')}>
          {isFiltered && (
            <>
              <Text size="sm">{t('noneSuchHint')}</Text>
              <Button variant="default" onClick={clear}>
                {t('clear')}
              </Button>
            </>
          )}
        </EmptyState>
      )}
      {entries.length > 0 && (
        <ul className={rows['items']} aria-label={t('list')}>
          {entries.map((entry) => (
            <AuditRow key={entry.id} entry={entry} names={names} onSubject={(subject) => change({ subject })} />
          ))}
        </ul>
      )}
      <ShowMore of={audit} />
    </>
  );
}
