import { Button, NativeSelect, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import type { RoleVersion, RoleVersionSummary } from '#libs/contracts';
import { useCanRecruit } from '../../../api/session.js';
import { useRoleVersion } from '../criteria-content/queries.js';
import { useRoleVersions, useRestoreVersion } from './queries.js';
import { useRoleInView } from '../role/role-frame.js';
import { ConfirmButton } from '../../../ui/dialogs/confirm-button.js';
import { Chip } from '../../../ui/text/chip.js';
import { LoadingPage, LoadingRows } from '../../../ui/feedback/loading.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { ShowMore } from '../../../ui/layout/show-more.js';
import { useAddressState } from '../../../ui/hooks/use-address-state.js';
import { When } from '../../../ui/text/when.js';
import { criterionOf, type Content } from '../criteria-content/criteria-content.js';
import { described, difference } from '../criteria-content/criteria-changes.js';
import { ChangeList } from '../criteria-content/change-list.js';
import classes from '../criteria-content/criteria-versions.module.css';
import { useTranslations } from 'use-intl';

const TONES = { active: 'good', preparing: 'accent', earlier: 'quiet', 'not-taken': 'quiet' } as const;

/** Every version with who made it and why, what is different between two of them, and the way back to each. */
export function CriteriaVersionsPage() {
  const t = useTranslations('criteria');
  const role = useRoleInView();
  const versions = useRoleVersions(role.id);
  const [address, setAddress] = useAddressState();
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
        {t('versions')}
      </Title>
      <ul className={classes['versions']} aria-label={t('versions')}>
        {items.map((one) => (
          <Version key={one.id} version={one} onCompare={() => setAddress(comparedWith(one, items))} />
        ))}
      </ul>
      <ShowMore of={versions} />
      {older && newer && (
        <section aria-label={t('compare')}>
          <Title order={2} size="h4" mb="xs">
            {t('differs', { one: older.number, other: newer.number })}
          </Title>
          <div className={classes['chosen']}>
            <Choice label={t('compareOne')} items={items} value={older} onChange={(from) => setAddress({ from })} />
            <Choice label={t('compareOther')} items={items} value={newer} onChange={(to) => setAddress({ to })} />
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
  const t = useTranslations('criteria');
  return (
    <NativeSelect
      label={label}
      data={items.map(({ number }) => ({ value: String(number), label: t('version', { number }) }))}
      value={String(value.number)}
      onChange={({ currentTarget: { value: number } }) => onChange(number)}
    />
  );
}

function Version({ version, onCompare }: { version: RoleVersionSummary; onCompare: () => void }) {
  const t = useTranslations('criteria');
  const { number, status, note, author, createdAt, criteria } = version;
  return (
    <li>
      <b>v{number}</b>
      <div>
        {note !== null && <p>{note}</p>}
        <small>
          {author?.name ?? t('who')} · <When at={createdAt} /> · {t('requirements', { n: criteria })}{' '}
          {t(`status.${status}`) !== '' && <Chip tone={TONES[status]}>{t(`status.${status}`)}</Chip>}
        </small>
      </div>
      <div className={classes['actions']}>
        <Button
          variant="default"
          size="xs"
          aria-label={`${t('compare')}: ${t('version', { number })}`}
          onClick={onCompare}
        >
          {t('compare')}
        </Button>
        {status === 'earlier' && <PutBack version={version} />}
      </div>
    </li>
  );
}

function PutBack({ version: { id, number } }: { version: RoleVersionSummary }) {
  const t = useTranslations('criteria');
  const tCommon = useTranslations('common');
  const role = useRoleInView();
  const mayEdit = useCanRecruit();
  const putBack = useRestoreVersion(role.id, { edited: { of: id }, note: t('putBackNote', { number }) });
  if (!mayEdit) return null;
  return (
    <ConfirmButton
      label={t('putBack')}
      consequence={t('putBackWhy', { people: tCommon('people', { n: role.applications }) })}
      confirm={t('putBackTitle', { number })}
      mutation={putBack}
    />
  );
}

function Compared({ roleId, older, newer }: { roleId: string; older: string; newer: string }) {
  const [one, other] = [useRoleVersion(roleId, older), useRoleVersion(roleId, newer)];
  const tDescribed = useTranslations('criteria.described');
  const changes = useMemo(
    () =>
      one.data && other.data
        ? difference(contentOf(one.data), contentOf(other.data), (expression) => described(tDescribed, expression))
        : null,
    [one.data, other.data, tDescribed],
  );
  const failed = one.isLoadingError ? one : other.isLoadingError ? other : null;
  if (failed) return <ProblemAlert error={failed.error} retry={() => void failed.refetch()} />;
  if (changes === null) return <LoadingRows rows={2} />;
  return (
    <>
      <ChangeList changes={changes} />
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
