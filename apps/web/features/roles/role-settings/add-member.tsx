import { Select } from '@mantine/core';
import type { MemberChoices } from '#libs/contracts';
import { useAddMember } from './queries.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { useTranslations } from 'use-intl';

/** Lets one of those who can belong to a role belong to it. */
export function AddMember({ roleId, choices }: { roleId: string; choices: MemberChoices['items'] }) {
  const t = useTranslations('roleSettings');
  const letIn = useAddMember(roleId);
  return (
    <>
      <Select
        mt="sm"
        label={t('letIn')}
        placeholder={t('choose')}
        searchable
        disabled={letIn.isPending}
        data={choices.map(({ id, name, email, kind }) => ({
          value: id,
          label: `${name} · ${email} · ${t(`kinds.${kind}`)}`,
        }))}
        value={null}
        onChange={(id) => id !== null && letIn.mutate(id)}
      />
      {letIn.error && <ProblemAlert error={letIn.error} />}
    </>
  );
}
