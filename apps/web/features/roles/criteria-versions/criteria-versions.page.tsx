import { Button, NativeSelect, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import type { RoleVersion, RoleVersionSummary } from '#libs/contracts';
import { useMayRecruit } from '../../../api/session.js';
import { useRoleVersion } from '../criteria-content/queries.js';
import { useRoleVersions, usePutBack } from './queries.js';
import { useRoleInView } from '../role/role-frame.js';
import { AskingButton } from '../../../ui/dialogs/confirm-button.js';
import { Chip } from '../../../ui/text/chip.js';
import { LoadingPage, LoadingRows } from '../../../ui/feedback/loading.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { ShowMore } from '../../../ui/layout/show-more.js';
import { useAddress } from '../../../ui/hooks/use-address-state.js';
import { When } from '../../../ui/text/when.js';
import { words } from '../../../i18n/index.js';
import { criterionOf, type Content } from '../criteria-content/criteria-content.js';
import { difference } from '../criteria-content/criteria-changes.js';
import { Difference } from '../criteria-content/change-list.js';
import classes from '../criteria-content/criteria-versions.module.css';
import { criteria as said } from '../criteria-content/messages.js';

const TONES = { 'in-force': 'good', preparing: 'accent', earlier: 'quiet', 'not-taken': 'quiet' } as const;

/** Every version with who made it and why, what is different between two of them, and the way back to each. */
export function VersionsPage() {
  const role = useRoleInView();
  const versions = useRoleVersions(role.id);
  const [address, setAddress] = useAddress();
  if (versions.isPending) return <LoadingPage />;
  if (versions.isLoadingError) return <ProblemAlert error={versions.error} retry={() => void versions.refetch()} />;
  const items = versions.data.pages.flatMap((page) => page.items);
  const numbered = (name: string): RoleVersionSummary | undefined =>
    items.find(({ number }) => String(number) === address.get(name));
  const newer = numbered('to') ?? items[0];
  const older = numbered('from') ?? items.find(({ number }) => newer !== undefined && number < newer.number);
  return (
    <main className="page">
      <Title order={2} size="h4" mb="sm">
        {said.versions}
      </Title>
      <ul className={classes['versions']} aria-label={said.versions}>
        {items.map((one) => (
          <Version key={one.id} version={one} onCompare={() => setAddress(comparedWith(one, items))} />
        ))}
      </ul>
      <ShowMore of={versions} />
      {older && newer && (
        <section aria-label={said.compare}>
          <Title order={2} size="h4" mb="xs">
            {said.differs(older.number, newer.number)}
          </Title>
          <div className={classes['chosen']}>
            <Choice label={said.compareOne} items={items} value={older} onChange={(from) => setAddress({ from })} />
            <Choice label={said.compareOther} items={items} value={newer} onChange={(to) => setAddress({ to })} />
          </div>
          <Compared roleId={role.id} older={older.id} newer={newer.id} />
        </section>
      )}
    </main>
  );
}

/** A version and the one before it. */
function comparedWith(one: RoleVersionSummary, items: readonly RoleVersionSummary[]): Record<string, string> {
  const before = items.find(({ number }) => number < one.number) ?? items.find(({ number }) => number > one.number);
  const [from, to] = [one, before ?? one].map(({ number }) => number).sort((a, b) => a - b);
  return { from: String(from), to: String(to) };
}

interface ChoiceProps {
  label: string;
  items: readonly RoleVersionSummary[];
  value: RoleVersionSummary;
  onChange: (number: string) => void;
}

function Choice({ label, items, value, onChange }: ChoiceProps) {
  return (
    <NativeSelect
      label={label}
      data={items.map(({ number }) => ({ value: String(number), label: said.version(number) }))}
      value={String(value.number)}
      onChange={({ currentTarget: { value: number } }) => onChange(number)}
    />
  );
}

function Version({ version, onCompare }: { version: RoleVersionSummary; onCompare: () => void }) {
  const { number, standing, note, author, createdAt, criteria } = version;
  return (
    <li>
      <b>v{number}</b>
      <div>
        {note !== null && <p>{note}</p>}
        <small>
          {said.who(author?.name ?? null)} · <When at={createdAt} /> · {said.requirements(criteria)}{' '}
          {said.standing[standing] !== '' && <Chip tone={TONES[standing]}>{said.standing[standing]}</Chip>}
        </small>
      </div>
      <div className={classes['actions']}>
        <Button variant="default" size="xs" aria-label={`${said.compare}: ${said.version(number)}`} onClick={onCompare}>
          {said.compare}
        </Button>
        {standing === 'earlier' && <PutBack version={version} />}
      </div>
    </li>
  );
}

function PutBack({ version: { id, number } }: { version: RoleVersionSummary }) {
  const role = useRoleInView();
  const mayEdit = useMayRecruit();
  const putBack = usePutBack(role.id, { edited: { of: id }, note: said.putBackNote(number) });
  if (!mayEdit) return null;
  return (
    <AskingButton
      label={said.putBack}
      consequence={said.putBackWhy(words.common.people(role.applications))}
      confirm={said.putBackTitle(number)}
      mutation={putBack}
    />
  );
}

function Compared({ roleId, older, newer }: { roleId: string; older: string; newer: string }) {
  const [one, other] = [useRoleVersion(roleId, older), useRoleVersion(roleId, newer)];
  const changes = useMemo(
    () => (one.data && other.data ? difference(contentOf(one.data), contentOf(other.data)) : null),
    [one.data, other.data],
  );
  const failed = one.isLoadingError ? one : other.isLoadingError ? other : null;
  if (failed) return <ProblemAlert error={failed.error} retry={() => void failed.refetch()} />;
  if (changes === null) return <LoadingRows rows={2} />;
  return (
    <>
      <Difference changes={changes} />
      {other.data?.note && (
        <Text size="sm" c="dimmed" mt={6}>
          {other.data.note}
        </Text>
      )}
    </>
  );
}

const contentOf = ({ asOf, page, criteria }: RoleVersion): Content => ({
  ...{ asOf, page },
  criteria: criteria.map(criterionOf),
});
