import { Button, Group, List, SegmentedControl, Text, TextInput, Title } from '@mantine/core';
import { Link } from 'react-router';
import { LANES, type RoleListItem, type RoleState } from '#libs/contracts';
import { useIsAdmin, useCanRecruit } from '../../../api/session.js';
import { NewRoleDraftList } from '../role-drafts/new-role-draft-list.js';
import { useRoles } from '../role/queries.js';
import { Chip } from '../../../ui/text/chip.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { When } from '../../../ui/text/when.js';
import { useAddressState } from '../../../ui/hooks/use-address-state.js';
import { ShowMore } from '../../../ui/layout/show-more.js';
import { RemoveSamples } from './remove-samples.js';
import classes from './role-list.module.css';
import { LoadingPage } from '../../../ui/feedback/loading.js';
import { TabTitle } from '../../../ui/layout/tab-title.js';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../../i18n/use-formats.js';

const STATES = ['open', 'draft', 'closed'] as const satisfies readonly RoleState[];
const STATE_TONES = { open: 'good', draft: 'quiet', closed: 'quiet' } as const;
/** A list of fewer roles needs no search. */
const FEW = 6;

/** Every role with its counts by lane; for a new user, the first steps. The address holds the shown roles. */
export function RoleListPage() {
  const t = useTranslations('roles');
  const [address, setAddress] = useAddressState();
  const state = STATES.find((one) => one === address.get('state')) ?? 'current';
  const search = address.get('search') ?? '';
  const roles = useRoles(state, search);
  const mayRecruit = useCanRecruit();
  if (roles.isPending) return <LoadingPage />;
  if (roles.isLoadingError) return <ProblemAlert error={roles.error} retry={() => void roles.refetch()} />;
  const items = roles.data.pages.flatMap((page) => page.items);
  if (items.length === 0 && state === 'current' && search === '' && !roles.isPlaceholderData)
    return <FirstRun mayRecruit={mayRecruit} />;
  return (
    <main className="page">
      <Group justify="space-between" mb="md">
        <TabTitle of={[t('title')]} />
        <Title order={1} size="h3">
          {t('title')}
        </Title>
        <Group gap="xs">
          {(items.length > FEW || search !== '') && (
            <TextInput
              size="xs"
              type="search"
              aria-label={t('search')}
              placeholder={t('search')}
              defaultValue={search}
              onChange={({ currentTarget: { value } }) => setAddress({ search: value }, { replace: true })}
            />
          )}
          <SegmentedControl
            size="xs"
            aria-label={t('shown')}
            value={state}
            onChange={(next) => setAddress({ state: next === 'current' ? null : next })}
            data={[
              { value: 'current', label: t('current') },
              ...STATES.map((value) => ({ value, label: t(`states.${value}`) })),
            ]}
          />
          {mayRecruit && (
            <Button component={Link} to="/roles/new">
              {t('add')}
            </Button>
          )}
        </Group>
      </Group>
      <NewRoleDraftList isEnabled={mayRecruit} />
      {items.length === 0 ? (
        <EmptyState
          title={
            search === '' ? t(`noneIn.${state === 'current' ? 'open' : state}`) : t('noneCalled', { words: search })
          }
        >
          <Button variant="default" component={Link} to="/">
            {t('showAll')}
          </Button>
        </EmptyState>
      ) : (
        <ul className={classes['roles']} aria-label={t('title')} aria-busy={roles.isPlaceholderData || undefined}>
          {items.map((role) => (
            <Row key={role.id} role={role} />
          ))}
        </ul>
      )}
      <ShowMore of={roles} />
    </main>
  );
}

function Row({ role }: { role: RoleListItem }) {
  const t = useTranslations('roles');
  const tCommon = useTranslations('common');
  const formats = useFormats();
  const { id, title, state, confidential, sample, runningImports, lanes, applications, latestAt, createdAt, asOf } =
    role;
  const isAdmin = useIsAdmin();
  return (
    <li>
      <div>
        <Link to={`/roles/${id}`}>{title}</Link> <Chip tone={STATE_TONES[state]}>{t(`states.${state}`)}</Chip>{' '}
        {sample && <Chip tone="accent">{t('sample')}</Chip>}{' '}
        {confidential && <Chip tone="warn">{t('confidential')}</Chip>}{' '}
        {runningImports > 0 && <Chip tone="accent">{t('running', { n: runningImports })}</Chip>}
        {asOf !== null && applications > 0 && <small>{t('asOf', { day: formats.day(asOf) })}</small>}
        {sample && <small>{t('sampleWhy')}</small>}
        {sample && isAdmin && (
          <span className={classes['own']}>
            <RemoveSamples />
          </span>
        )}
      </div>
      <Lanes of={lanes} />
      <span className={classes['people']}>
        {applications === 0 ? t('nobodyYet') : tCommon('people', { n: applications })}
        <small title={latestAt === null ? t('made') : t('latest')}>
          <When at={latestAt ?? createdAt} />
        </small>
      </span>
    </li>
  );
}

/** Counts the candidates of each lane, as numbers and as a bar. */
function Lanes({ of }: { of: RoleListItem['lanes'] }) {
  const tCommon = useTranslations('common');
  const tTerms = useTranslations('terms');
  const lanes = LANES.map((lane) => ({
    lane,
    people: of[lane] ?? 0,
  }));
  const total = lanes.reduce((sum, { people }) => sum + people, 0);
  if (total === 0) return null;
  return (
    <span className={classes['lanes']}>
      <span className={classes['bar']} aria-hidden>
        {lanes.map(({ lane, people }) => (
          <i key={lane} data-lane={lane} style={{ width: `${(100 * people) / total}%` }} />
        ))}
      </span>
      <small>
        {lanes
          .filter(({ people }) => people > 0)
          .map(({ lane, people }) => `${tCommon('count', { n: people })} ${tTerms(`lanes.${lane}`)}`)
          .join(' · ')}
      </small>
    </span>
  );
}

/** The empty product explains itself. */
function FirstRun({ mayRecruit }: { mayRecruit: boolean }) {
  const t = useTranslations('roles');

  return (
    <main className="page narrow">
      <TabTitle of={[t('title')]} />
      <Title order={1} size="h2" mb="sm">
        {t('first.title')}
      </Title>
      <NewRoleDraftList isEnabled={mayRecruit} />
      {mayRecruit ? (
        <>
          <Text>{t('first.how')}</Text>
          <List type="ordered" my="md">
            {(['pick', 'drop', 'watch'] as const).map((step) => (
              <List.Item key={step}>{t(`first.steps.${step}`)}</List.Item>
            ))}
          </List>
          <Button size="sm" component={Link} to="/roles/new">
            {t('first.begin')}
          </Button>
        </>
      ) : (
        <Text>{t('first.wait')}</Text>
      )}
      <Text size="sm" mt="xl">
        <Link to="/?state=closed">{t('closedOnes')}</Link>
      </Text>
    </main>
  );
}
