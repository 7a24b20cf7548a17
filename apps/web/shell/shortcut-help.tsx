import { Modal, Table } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { Keys } from '../ui/keys.js';
import { words } from '../words/index.js';

interface Props {
  opened: boolean;
  onOpen: () => void;
  onClose: () => void;
}

/** What keys do, for whoever asks with the question mark. */
export function ShortcutHelp({ opened, onOpen, onClose }: Props) {
  useHotkeys([['shift+?', onOpen]], undefined, false);
  return (
    <Modal opened={opened} onClose={onClose} title={words.shell.shortcuts} size="md">
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
    </Modal>
  );
}
