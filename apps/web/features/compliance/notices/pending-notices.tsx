import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { NoticeText, RolesPendingNotice } from '#libs/contracts';
import { useOwing } from './queries.js';
import { Section } from '../../../ui/layout/section.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import rows from '../../../ui/layout/rows.module.css';
import { When } from '../../../ui/text/when.js';
import { RecordNoticesDialog } from './record-notices-dialog.js';
import { useTranslations } from 'use-intl';

type Owing = RolesPendingNotice['items'][number];

/** Roles whose candidates wait for a notice; empty without any. */
export function PendingNotices({ texts }: { texts: readonly NoticeText[] }) {
  const t = useTranslations('notices');
  const { data, error, refetch } = useOwing();
  const [recording, setRecording] = useState<Owing | null>(null);
  if (error) return <ProblemAlert error={error} retry={() => void refetch()} />;
  if (!data || data.items.length === 0) return null;
  return (
    <Section title={t('owed')} hint={t('owedHint')}>
      <ul className={rows['items']} aria-label={t('owed')}>
        {data.items.map((owing) => (
          <li key={owing.role.id}>
            <div className={rows['what']}>
              <Link to={`/roles/${owing.role.id}`}>{owing.role.title}</Link>
              <small>
                {t('applications', { n: owing.applications })}, {t('since')} <When at={owing.since} />
              </small>
            </div>
            <div className={rows['side']}>
              <Button aria-label={t('recordFor', { role: owing.role.title })} onClick={() => setRecording(owing)}>
                {t('record')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {recording && <RecordNoticesDialog owing={recording} texts={texts} onClose={() => setRecording(null)} />}
    </Section>
  );
}
