import { Button } from '@mantine/core';
import { Chip } from '../../../ui/text/chip.js';
import { criteria as said } from '../criteria-content/messages.js';
import type { CriteriaDraft } from '../criteria-draft/use-criteria-draft.js';
import { RoleActions } from '../role/role-actions.js';

interface Props {
  draft: CriteriaDraft;
  /** Number of the version that the draft began from. */
  number: number;
  onSave: () => void;
}

/** In the head of the role: whether there is a draft, and the buttons that undo, discard and save it. */
export function EditorActions({ draft, number, onSave }: Props) {
  return (
    <RoleActions>
      <Chip tone={draft.isChanged ? 'accent' : 'quiet'}>
        {draft.isChanged ? said.draft(number) : said.version(number)}
      </Chip>
      <Button variant="default" disabled={!draft.canUndo} onClick={draft.undo}>
        {said.undo}
      </Button>
      <Button variant="default" disabled={!draft.isChanged} onClick={draft.discard}>
        {said.discard}
      </Button>
      <Button disabled={!draft.isChanged} onClick={onSave}>
        {said.save}
      </Button>
    </RoleActions>
  );
}
