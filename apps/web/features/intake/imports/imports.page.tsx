import { Title } from '@mantine/core';
import { Link } from 'react-router';
import type { Import } from '#libs/contracts';
import { useImports } from '../upload/queries.js';
import { useMayRecruit } from '../../../api/session.js';
import { useRoleInView } from '../../roles/role/role-frame.js';
import { Chip } from '../../../ui/text/chip.js';
import { Empty } from '../../../ui/feedback/empty-state.js';
import { LoadingPage } from '../../../ui/feedback/loading.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import rows from '../../../ui/layout/rows.module.css';
import { ShowMore } from '../../../ui/layout/show-more.js';
import { When } from '../../../ui/text/when.js';
import { imports as said } from './messages.js';
import { Drop } from '../upload/upload-area.js';
import { progressText, titleOf } from './import-progress.js';

/** What each state is to whoever looks after it. */
const TONES = { mapping: 'accent', running: 'accent', failed: 'bad', paused: 'warn' } as const;

/** The imports of a role, and the way in for more. */
export function ImportsPage() {
  const role = useRoleInView();
  const imports = useImports(role.id);
  const mayRecruit = useMayRecruit();
  if (imports.isPending) return <LoadingPage />;
  if (imports.isLoadingError) return <ProblemAlert error={imports.error} retry={() => void imports.refetch()} />;
  const items = imports.data.pages.flatMap((page) => page.items);
  return (
    <main className="page">
      <Title order={2} size="h4" mb="md">
        {said.title}
      </Title>
      {mayRecruit && <Drop roleId={role.id} />}
      {items.length === 0 ? (
        <Empty title={said.nothing}>{mayRecruit ? said.nothingForYou : said.nothingForOthers}</Empty>
      ) : (
        <ul className={rows['items']} aria-label={said.title}>
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
  return (
    <li>
      <div className={rows['what']}>
        <Link to={`/roles/${one.roleId}/imports/${one.id}`}>{titleOf(one)}</Link>
        <small>
          <When at={one.createdAt} /> · {progressText(one)}
          {one.total > 0 && ` · ${said.ranked(one.outcomes.ranked ?? 0)}`}
        </small>
      </div>
      <Chip {...(one.state in TONES && { tone: TONES[one.state as keyof typeof TONES] })}>
        {said.states[one.state]}
      </Chip>
    </li>
  );
}
