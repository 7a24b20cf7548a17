import { Table } from '@mantine/core';
import { Dialog } from '../../ui/dialogs/dialog.js';
import { KeyboardKeys } from '../../ui/text/keyboard-keys.js';
import { useTranslations } from 'use-intl';

/** The keys of a shortlist, by the name of what they do. */
const KEYS = {
  move: ['j', 'k'],
  quote: ['e'],
  decide: ['a', 'h', 'd'],
  undo: ['u'],
  select: ['x'],
  compare: ['c'],
  note: ['n'],
  phone: ['p'],
  fact: ['w'],
  outcome: ['o'],
  hideIdentities: ['b'],
  search: ['/'],
  filters: ['f'],
  help: ['?'],
} as const;

/** The list of keys, opened by the question mark. */
export function ShortcutHelp({ onClose }: { onClose: () => void }) {
  const t = useTranslations('shell');
  const tKeys = useTranslations('shortlist.keys');
  return (
    <Dialog onClose={onClose} title={t('shortcuts')} size="md">
      <Table>
        <Table.Tbody>
          {(Object.keys(KEYS) as (keyof typeof KEYS)[]).map((does) => (
            <Table.Tr key={does}>
              <Table.Td w={110}>
                <KeyboardKeys of={KEYS[does]} />
              </Table.Td>
              <Table.Td>{tKeys(does)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Dialog>
  );
}
