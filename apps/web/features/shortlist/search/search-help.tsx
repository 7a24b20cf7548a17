import { Table, Text } from '@mantine/core';
import { useTranslations } from 'use-intl';

const LINES = {
  both: 'go rust',
  either: 'go OR rust',
  without: 'go -php',
  phrase: '"event sourcing"',
  prefix: 'terraf*',
  brackets: 'kubernetes AND (go OR rust)',
} as const;

/** The search syntax, and what it finds. */
export function SearchHelp() {
  const t = useTranslations('finding.search');
  return (
    <>
      <Table verticalSpacing={3} horizontalSpacing={4} withRowBorders={false} fz="xs">
        <Table.Tbody>
          {(Object.keys(LINES) as (keyof typeof LINES)[]).map((line) => (
            <Table.Tr key={line}>
              <Table.Td>
                <code>{LINES[line]}</code>
              </Table.Td>
              <Table.Td>{t(`lines.${line}`)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="xs" c="dimmed" mt={4}>
        {t('note')}
      </Text>
    </>
  );
}
