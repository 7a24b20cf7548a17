import { Table, Text } from '@mantine/core';
import { words } from '../../../i18n/index.js';

const { search: said } = words.finding;

/** What can be written, and what it finds. */
export function SearchHelp() {
  return (
    <>
      <Table verticalSpacing={3} horizontalSpacing={4} withRowBorders={false} fz="xs">
        <Table.Tbody>
          {said.lines.map(({ write, finds }) => (
            <Table.Tr key={write}>
              <Table.Td>
                <code>{write}</code>
              </Table.Td>
              <Table.Td>{finds}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="xs" c="dimmed" mt={4}>
        {said.note}
      </Text>
    </>
  );
}
