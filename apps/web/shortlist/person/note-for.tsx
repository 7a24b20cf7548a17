import { Button, Menu } from '@mantine/core';
import { useNoteReaders } from '../../api/notes.js';
import { useSession } from '../../api/queries.js';
import { words } from '../../words/index.js';

const said = words.shortlist.notes;

interface Props {
  applicationId: string;
  /** Ids of users. */
  chosen: readonly string[];
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  onChoose: (chosen: readonly string[]) => void;
}

/** Colleagues into whose inbox a note comes. */
export function NoteFor({ applicationId, chosen, isOpen, onOpen, onChoose }: Props) {
  const readers = useNoteReaders(applicationId, isOpen || chosen.length > 0);
  const me = useSession().data?.actor.id;
  const others = readers.data?.items.filter(({ id }) => id !== me) ?? [];
  const names = others.filter(({ id }) => chosen.includes(id)).map(({ name }) => name);
  const toggle = (id: string) => onChoose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <Menu opened={isOpen} onChange={onOpen} position="bottom-start" width={240}>
      <Menu.Target>
        <Button variant="subtle" color="gray" rightSection={<kbd>@</kbd>}>
          {names.length > 0 ? said.forThem(names.join(', ')) : said.forNobody}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={280} style={{ overflowY: 'auto' }}>
        <Menu.Label>{readers.data && others.length === 0 ? said.nobodyElse : said.theirInbox}</Menu.Label>
        {others.map(({ id, name }) => (
          <Menu.CheckboxItem key={id} checked={chosen.includes(id)} onChange={() => toggle(id)}>
            {name}
          </Menu.CheckboxItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
