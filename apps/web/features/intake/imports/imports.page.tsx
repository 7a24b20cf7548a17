import { Title } from '@mantine/core';
import { Link } from 'react-router';
import type { Import } from '#libs/contracts';
import { useImports } from '../upload/queries.js';
import { useCanRecruit } from '../../../api/session.js';
import { useRoleInView } from '../../roles/role/role-frame.js';
import { Chip } from '../../../ui/text/chip.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { LoadingPage } from '../../../ui/feedback/loading.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import rows from '../../../ui/layout/rows.module.css';
import { ShowMore } from '../../../ui/layout/show-more.js';
import { When } from '../../../ui/text/when.js';
import { UploadArea } from '../upload/upload-area.js';
import { progressText, titleOf } from './import-progress.js';
import { useTranslations } from 'use-intl';

/** The tone of each state. */
const TONES = { mapping: 'accent', running: 'accent', failed: 'bad', paused: 'warn' } as const;

/** The imports of a role, and the way in for more. */
export function ImportsPage() {
  const t = useTranslations('imports');
  const role = useRoleInView();
  const imports = useImports(role.id);
  const mayRecruit = useCanRecruit();
  if (imports.isPending) return <LoadingPage />;
  if (imports.isLoadingError) return <ProblemAlert error={imports.error} retry={() => void imports.refetch()} />;
  const items = imports.data.pages.flatMap((page) => page.items);
  return (
    <main className="page">
      <Title order={2} size="h4" mb="md">
        {t('title')}
      </Title>
      {mayRecruit && <UploadArea roleId={role.id} />}
      {items.length === 0 ? (
        <EmptyState title={t('nothing')}>{mayRecruit ? t('nothingForYou') : t('nothingForOthers')}</EmptyState>
      ) : (
        <ul className={rows['items']} aria-label={t('title')}>
          {items.map((one) => (
            <Row key={one.id} one={one} />
          ))}
        </ul>
      )}
      <ShowMore of={imports} />
    </main>
  );
}

function Row({ one }: { one: Import }) {
  const t = useTranslations('imports');
  const tTerms = useTranslations('terms');
  return (
    <li>
      <div className={rows['what']}>
        <Link to={`/roles/${one.roleId}/imports/${one.id}`}>{titleOf(t, tTerms, one)}</Link>
        <small>
          <When at={one.createdAt} /> · {progressText(t, tTerms, one)}
          {one.total > 0 && ` · ${t('ranked', { count: one.outcomes.ranked ?? 0 })}`}
        </small>
      </div>
      <Chip {...(one.state in TONES && { tone: TONES[one.state as keyof typeof TONES] })}>
        {t(`states.${one.state}`)}
      </Chip>
    </li>
  );
}
