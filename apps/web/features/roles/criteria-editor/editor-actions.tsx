import { Button } from '@mantine/core';
import { Chip } from '../../../ui/text/chip.js';
import type { CriteriaDraft } from '../criteria-draft/use-criteria-draft.js';
import { RoleActions } from '../role/role-actions.js';
import { useTranslations } from 'use-intl';

interface Props {
  draft: CriteriaDraft;
  /** Number of the version that the draft began from. */
  number: number;
  onSave: () => void;
}

/** In the head of the role: whether there is a draft, and the buttons that undo, discard and save it. */
export function EditorActions({ draft, number, onSave }: Props) {
  const t = useTranslations('criteria');
  return (
    <RoleActions>
      <Chip tone={draft.isChanged ? 'accent' : 'quiet'}>
        {draft.isChanged ? t('draft', { number }) : t('version', { number })}
      </Chip>
      <Button variant="default" disabled={!draft.canUndo} onClick={draft.undo}>
        {t('undo')}
      </Button>
      <Button variant="default" disabled={!draft.isChanged} onClick={draft.discard}>
        {t('discard')}
      </Button>
      <Button disabled={!draft.isChanged} onClick={onSave}>
        {t('save')}
      </Button>
    </RoleActions>
  );
}
