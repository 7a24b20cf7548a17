import { Button, Group, Loader, Table, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { useMayRecruit, useRoles } from '../api/queries.js';
import { Chip } from '../ui/chip.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { words } from '../words/index.js';

export function RolesPage() {
  const roles = useRoles();
  const mayRecruit = useMayRecruit();
  if (roles.isPending) return <Loader className="center" aria-label="Loading roles" />;
  if (roles.error) return <ProblemAlert error={roles.error} retry={() => void roles.refetch()} />;
  return (
    <main className="page">
      <Group justify="space-between" mb="md">
        <Title order={1} size="h3">
          Roles
        </Title>
        {mayRecruit && (
          <Button component={Link} to="/roles/new">
            New role
          </Button>
        )}
      </Group>
      {roles.data.items.length === 0 ? (
        <Text c="dimmed">
          No roles yet. Paste a job page as a new role, then drop résumés on it and watch them rank.
        </Text>
      ) : (
        <Table highlightOnHover>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Role</Table.Th>
              <Table.Th>State</Table.Th>
              <Table.Th ta="right">Applications</Table.Th>
              <Table.Th ta="right" visibleFrom="xs">
                Since
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {roles.data.items.map((role) => (
              <Table.Tr key={role.id}>
                <Table.Td>
                  <Link to={`/roles/${role.id}`}>{role.title}</Link>
                </Table.Td>
                <Table.Td>
                  <Chip tone={role.state === 'open' ? 'good' : 'quiet'}>{words.shell.role.states[role.state]}</Chip>
                </Table.Td>
                <Table.Td ta="right">{role.applications}</Table.Td>
                <Table.Td ta="right" visibleFrom="xs">
                  {new Date(role.createdAt).toLocaleDateString()}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </main>
  );
}
