import { Button, FileButton, Menu, Text } from '@mantine/core';
import { IconChevronDown, IconClipboardText, IconFile, IconFolder } from '@tabler/icons-react';
import { useState } from 'react';
import { chooseFolder } from './dropped-files.js';
import { ACCEPTED_FILES } from './upload-batches.js';
import { lazyComponent } from '../../../ui/lazy/lazy-component.js';
import { useTranslations } from 'use-intl';

const Paste = lazyComponent(() => import('./paste-resume.js'), 'PasteResume', null, 'imports');

interface Props {
  roleId: string;
  isPending: boolean;
  onSend: (files: File[]) => void;
}

/** The ways in for candidates, with what is taken. */
export function AddCandidates({ roleId, isPending, onSend }: Props) {
  const t = useTranslations('imports');
  const [isPasting, setPasting] = useState(false);
  return (
    <>
      <FileButton onChange={onSend} accept={ACCEPTED_FILES} multiple>
        {({ onClick }) => (
          <Menu position="bottom-end" width={290}>
            <Menu.Target>
              <Button size="xs" loading={isPending} rightSection={<IconChevronDown size={14} aria-hidden />}>
                {t('add')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconFile size={15} aria-hidden />} onClick={onClick}>
                {t('addFiles')}
              </Menu.Item>
              <Menu.Item leftSection={<IconFolder size={15} aria-hidden />} onClick={() => chooseFolder(onSend)}>
                {t('addFolder')}
              </Menu.Item>
              <Menu.Item leftSection={<IconClipboardText size={15} aria-hidden />} onClick={() => setPasting(true)}>
                {t('addText')}
              </Menu.Item>
              <Menu.Divider />
              <Menu.Label>
                <Text inherit fw={400}>
                  {t('addHint')}
                </Text>
              </Menu.Label>
            </Menu.Dropdown>
          </Menu>
        )}
      </FileButton>
      {isPasting && <Paste roleId={roleId} onSend={onSend} onClose={() => setPasting(false)} />}
    </>
  );
}
