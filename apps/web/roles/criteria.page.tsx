import { Alert, Badge, Button, Group, Table, Text, Title } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { CATEGORIES, type Role } from '#libs/contracts';
import { CATEGORY_NAMES, KIND_NAMES, nameAtStart } from '#libs/wording';
import { useRole, useWeights } from '../api/queries.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { MustHave } from './must-have.js';
import { LoadingPage } from '../ui/loading.js';

/** What was read from the role page: each criterion beside the words it came from, and what was left open. */
export function CriteriaPage() {
  const { roleId = '' } = useParams();
  const role = useRole(roleId);
  const weights = useWeights(roleId, role.data?.weights.id ?? null);
  if (role.isPending) return <LoadingPage />;
  if (role.error) return <ProblemAlert error={role.error} retry={() => void role.refetch()} />;
  const { title, criteria, questions, notes } = role.data;
  const kindOf = (id: string, proposed: Role['criteria'][number]['kind']) =>
    weights.data?.criteria[id]?.kind ?? proposed;
  return (
    <main className="page">
      <Group justify="space-between" mb="md">
        <Title order={1} size="h3">
          {title}: what it asks for
        </Title>
        <Button component={Link} to={`/roles/${roleId}`}>
          To the shortlist
        </Button>
      </Group>
      {questions.length > 0 && (
        <Alert color="yellow" title="The page left these open" mb="md">
          <ul className="open-questions">
            {questions.map((question) => {
              const asked = question.code === 'confirm-must' && criteria.find((one) => one.id === question.criterion);
              return (
                <li key={`${question.code} ${question.criterion} ${question.from?.start}`}>
                  {question.text}
                  {asked && weights.data && <MustHave roleId={roleId} criterion={asked} weights={weights.data} />}
                  {question.from && !question.text.includes(question.from.text) && (
                    <span className="sentence">“{question.from.text}”</span>
                  )}
                </li>
              );
            })}
          </ul>
        </Alert>
      )}
      {CATEGORIES.filter((category) => criteria.some((one) => one.category === category)).map((category) => (
        <section key={category}>
          <Title order={2} size="h5" mt="lg">
            {CATEGORY_NAMES[category]}
            {weights.data && ` · ${weights.data.categories[category]} of 100 points`}
          </Title>
          <Table>
            <Table.Tbody>
              {criteria
                .filter((one) => one.category === category)
                .map((one) => (
                  <Table.Tr key={one.id}>
                    <Table.Td w="38%">
                      {nameAtStart(one.label)}{' '}
                      <Badge size="xs" variant="default">
                        {KIND_NAMES[kindOf(one.id, one.kind)]}
                      </Badge>
                    </Table.Td>
                    <Table.Td>
                      <Text size="sm" c="dimmed" lineClamp={4}>
                        {one.from ? `“${one.from.text}”` : 'Given as a requirement, not read from a page'}
                      </Text>
                    </Table.Td>
                  </Table.Tr>
                ))}
            </Table.Tbody>
          </Table>
        </section>
      ))}
      {notes.length > 0 && (
        <section>
          <Title order={2} size="h5" mt="lg">
            Noted, never scored
          </Title>
          <ul>
            {notes.map((note) => (
              <li key={`${note.kind} ${note.label}`}>{note.label}</li>
            ))}
          </ul>
        </section>
      )}
    </main>
  );
}
