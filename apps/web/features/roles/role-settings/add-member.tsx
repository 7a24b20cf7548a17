import { Select } from '@mantine/core';
import type { MemberChoices } from '#libs/contracts';
import { useAddMember } from './queries.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { useTranslations } from 'use-intl';

/** Adds a user or an API key as a member of a role. */
export function AddMember({ roleId, choices }: { roleId: string; choices: MemberChoices['items'] }) {
  const t = useTranslations('roleSettings');
  const adding = useAddMember(roleId);
  return (
    <>
      <Select
        mt="sm"
        label={t('addMember')}
        placeholder={t('choose')}
        searchable
        disabled={adding.isPending}
        data={choices.map(({ id, name, email, kind }) => ({
          value: id,
          label: `${name} · ${email} · ${t(`kinds.${kind}`)}`,
        }))}
        value={null}
        onChange={(id) => id !== null && adding.mutate(id)}
      />
      {adding.error && <ProblemAlert error={adding.error} />}
    </>
  );
}
