import { Button, Group, List, SegmentedControl, Text, Title } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import type { RoleListItem, RoleState } from '#libs/contracts';
import { LANE_NAMES } from '#libs/wording';
import { useMayRecruit, useRoles } from '../api/queries.js';
import { Chip } from '../ui/chip.js';
import { Empty } from '../ui/empty.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { When } from '../ui/when.js';
import { ShowMore } from '../ui/show-more.js';
import { words } from '../words/index.js';
import classes from './roles.module.css';
import { LoadingPage } from '../ui/loading.js';

const said = words.roles;
const STATES = ['open', 'draft', 'closed'] as const satisfies readonly RoleState[];
const STATE_TONES = { open: 'good', draft: 'quiet', closed: 'quiet' } as const;

/** Every role with how many stand where; to whoever is new, what to do first. The address holds which are shown. */
export function RolesPage() {
  const [address, setAddress] = useSearchParams();
  const state = STATES.find((one) => one === address.get('state')) ?? null;
  const roles = useRoles(state);
  const mayRecruit = useMayRecruit();
  if (roles.isPending) return <LoadingPage />;
  if (roles.error) return <ProblemAlert error={roles.error} retry={() => void roles.refetch()} />;
  const items = roles.data.pages.flatMap((page) => page.items);
  if (items.length === 0 && state === null) return <FirstRun mayRecruit={mayRecruit} />;
  return (
    <main className="page">
      <Group justify="space-between" mb="md">
        <Title order={1} size="h3">
          {said.title}
        </Title>
        <Group gap="xs">
          <SegmentedControl
            size="xs"
            aria-label={said.shown}
            value={state ?? 'all'}
            onChange={(next) => setAddress(next === 'all' ? {} : { state: next })}
            data={[{ value: 'all', label: said.all }, ...STATES.map((value) => ({ value, label: said.states[value] }))]}
          />
          {mayRecruit && (
            <Button component={Link} to="/roles/new">
              {said.add}
            </Button>
          )}
        </Group>
      </Group>
      {items.length === 0 && state !== null ? (
        <Empty title={said.noneIn(said.states[state])}>
          <Button variant="default" onClick={() => setAddress({})}>
            {said.showAll}
          </Button>
        </Empty>
      ) : (
        <ul className={classes['roles']} aria-label={said.title}>
          {items.map((role) => (
            <li key={role.id}>
              <div>
                <Link to={`/roles/${role.id}`}>{role.title}</Link>{' '}
                <Chip tone={STATE_TONES[role.state]}>{said.states[role.state]}</Chip>{' '}
                {role.confidential && <Chip tone="warn">{said.confidential}</Chip>}{' '}
                {role.runningImports > 0 && <Chip tone="accent">{said.running(role.runningImports)}</Chip>}
              </div>
              <Lanes of={role.lanes} />
              <span className={classes['people']}>
                {role.applications === 0 ? <small>{said.nobodyYet}</small> : words.common.people(role.applications)}
                <small>
                  <When at={role.createdAt} />
                </small>
              </span>
            </li>
          ))}
        </ul>
      )}
      <ShowMore of={roles} />
    </main>
  );
}

/** How many stand in each lane: as numbers, and as one bar for a glance. */
function Lanes({ of }: { of: RoleListItem['lanes'] }) {
  const lanes = (['meets', 'needs-look', 'near-miss', 'below'] as const).map((lane) => ({
    lane,
    people: of[lane] ?? 0,
  }));
  const total = lanes.reduce((sum, { people }) => sum + people, 0);
  if (total === 0) return <span />;
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
          .map(({ lane, people }) => `${words.common.count(people)} ${LANE_NAMES[lane]}`)
          .join(' · ')}
      </small>
    </span>
  );
}

/** The empty product explains itself. */
function FirstRun({ mayRecruit }: { mayRecruit: boolean }) {
  const { title, how, steps, begin, wait } = said.first;
  return (
    <main className="page narrow">
      <Title order={1} size="h2" mb="sm">
        {title}
      </Title>
      {mayRecruit ? (
        <>
          <Text>{how}</Text>
          <List type="ordered" my="md">
            {steps.map((step) => (
              <List.Item key={step}>{step}</List.Item>
            ))}
          </List>
          <Button size="sm" component={Link} to="/roles/new">
            {begin}
          </Button>
        </>
      ) : (
        <Text>{wait}</Text>
      )}
    </main>
  );
}
