import { Button, NativeSelect, Stack } from '@mantine/core';
import { useState } from 'react';
import type { NoticeText } from '#libs/contracts';
import { usePutInForce } from './queries.js';
import { SideDialog } from '../../../ui/dialogs/dialog.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { NoticePreview } from './notice-preview.js';
import type { NoticeVersions } from './notice-versions.js';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../../i18n/use-formats.js';
import { jurisdictionName } from './notice-versions.js';

interface Props {
  versions: NoticeVersions;
  /** Writes the version after one; null for those who may only read. */
  onNext: ((text: NoticeText) => void) | null;
  onClose: () => void;
}

/** One text as candidates read it, in any of its versions. */
export function NoticeDrawer({ versions: { place, language, active, all }, onNext, onClose }: Props) {
  const t = useTranslations('notices');
  const formats = useFormats();
  const putInForce = usePutInForce();
  const [chosen, setChosen] = useState<string | null>(null);
  const text = all.find(({ id }) => id === chosen) ?? active ?? all[0]!;
  return (
    <SideDialog
      onClose={onClose}
      losesNothing
      title={`${jurisdictionName(t, place)}, ${t('language', { language: formats.language(language) })}`}
    >
      <Stack gap="md">
        <NativeSelect
          label={t('versions', { n: all.length })}
          value={text.id}
          onChange={({ currentTarget: { value } }) => setChosen(value)}
          data={all.map(({ id, number, active: isActive }) => ({
            value: id,
            label: isActive ? `${t('version', { n: number })} · ${t('active')}` : t('version', { n: number }),
          }))}
        />
        {onNext && !text.active && (
          <Button variant="default" loading={putInForce.isPending} onClick={() => putInForce.mutate(text.id)}>
            {t('putInForce')}
          </Button>
        )}
        {putInForce.error && <ProblemAlert error={putInForce.error} />}
        <NoticePreview text={text.text} language={language} />
        {onNext && (
          <Button
            variant="default"
            onClick={() => {
              onClose();
              onNext(text);
            }}
          >
            {t('next')}
          </Button>
        )}
      </Stack>
    </SideDialog>
  );
}
