import { Table } from '@mantine/core';
import { Dialog } from '../../ui/dialogs/dialog.js';
import { Keys } from '../../ui/text/keyboard-keys.js';
import { words } from '../../i18n/index.js';

/** What keys do, for whoever asks with the question mark. */
export function ShortcutHelp({ onClose }: { onClose: () => void }) {
  return (
    <Dialog onClose={onClose} title={words.shell.shortcuts} size="md">
      <Table>
        <Table.Tbody>
          {words.shortlist.keys.map(({ keys, does }) => (
            <Table.Tr key={does}>
              <Table.Td w={110}>
                <Keys of={keys} />
              </Table.Td>
              <Table.Td>{does}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Dialog>
  );
}
