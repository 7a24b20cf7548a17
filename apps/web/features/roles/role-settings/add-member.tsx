import { Select } from '@mantine/core';
import type { MemberChoices } from '#libs/contracts';
import { useLetIn } from './queries.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { roleSettings as said } from './messages.js';

/** Lets one of those who can belong to a role belong to it. */
export function LetIn({ roleId, choices }: { roleId: string; choices: MemberChoices['items'] }) {
  const letIn = useLetIn(roleId);
  return (
    <>
      <Select
        mt="sm"
        label={said.letIn}
        placeholder={said.choose}
        searchable
        disabled={letIn.isPending}
        data={choices.map(({ id, name, email, kind }) => ({
          value: id,
          label: `${name} · ${email} · ${said.kinds[kind]}`,
        }))}
        value={null}
        onChange={(id) => id !== null && letIn.mutate(id)}
      />
      {letIn.error && <ProblemAlert error={letIn.error} />}
    </>
  );
}
