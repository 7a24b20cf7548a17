import { Menu, Button, Loader } from '@mantine/core';
import { useNavigate } from 'react-router';
import { useTranslations } from 'use-intl';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { useRoles } from '../role/queries.js';
import { usePreviewWords } from './queries.js';

interface Props {
  /** Null for the built-in words. */
  number: number | null;
  name: string;
}

/** Chooses a role, scores its candidates with a version, and leads to who would move there. Its shortlist does not change. */
export function WordsPreview({ number, name }: Props) {
  const t = useTranslations('words');
  const preview = usePreviewWords(number);
  const open = useNavigate();
  const show = (roleId: string) => preview.mutate(roleId, { onSuccess: () => void open(`/roles/${roleId}/scoring`) });
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" loading={preview.isPending} aria-label={t('previewOne', { name })}>
            {t('preview')}…
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
          <Menu.Label>{t('previewRole')}</Menu.Label>
          <Roles onChoose={show} />
        </Menu.Dropdown>
      </Menu>
      {preview.error && <ProblemAlert error={preview.error} />}
    </>
  );
}

function Roles({ onChoose }: { onChoose: (roleId: string) => void }) {
  const t = useTranslations('words');
  const tCommon = useTranslations('common');
  const { data } = useRoles('current');
  if (!data) return <Loader size="xs" aria-label={tCommon('loading')} />;
  const roles = data.pages.flatMap(({ items }) => items).filter(({ applications }) => applications > 0);
  if (roles.length === 0) return <Menu.Label>{t('noRoles')}</Menu.Label>;
  return roles.map(({ id, title }) => (
    <Menu.Item key={id} onClick={() => onChoose(id)}>
      {title}
    </Menu.Item>
  ));
}
