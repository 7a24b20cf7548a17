import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { NoticeText, RolesPendingNotice } from '#libs/contracts';
import { useRolesPendingNotice } from './queries.js';
import { Section } from '../../../ui/layout/section.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import rows from '../../../ui/layout/rows.module.css';
import { When } from '../../../ui/text/when.js';
import { RecordNoticesDialog } from './record-notices-dialog.js';
import { useTranslations } from 'use-intl';

type PendingRole = RolesPendingNotice['items'][number];

/** Roles whose candidates wait for a notice; empty without any. */
export function PendingNotices({ texts }: { texts: readonly NoticeText[] }) {
  const t = useTranslations('notices');
  const { data, error, refetch } = useRolesPendingNotice();
  const [recording, setRecording] = useState<PendingRole | null>(null);
  if (error) return <ProblemAlert error={error} retry={() => void refetch()} />;
  if (!data || data.items.length === 0) return null;
  return (
    <Section title={t('pending')} hint={t('pendingHint')}>
      <ul className={rows['items']} aria-label={t('pending')}>
        {data.items.map((pending) => (
          <li key={pending.role.id}>
            <div className={rows['what']}>
              <Link to={`/roles/${pending.role.id}`}>{pending.role.title}</Link>
              <small>
                {t('applications', { n: pending.applications })}, {t('since')} <When at={pending.since} />
              </small>
            </div>
            <div className={rows['side']}>
              <Button aria-label={t('recordFor', { role: pending.role.title })} onClick={() => setRecording(pending)}>
                {t('record')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {recording && <RecordNoticesDialog pending={recording} texts={texts} onClose={() => setRecording(null)} />}
    </Section>
  );
}
