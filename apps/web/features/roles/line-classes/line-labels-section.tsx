import { Anchor } from '@mantine/core';
import { Section } from '../../../ui/layout/section.js';
import { useTranslations } from 'use-intl';

/** For admins: the lines of job descriptions that users reclassified, as a file. */
export function LineLabelsSection() {
  const t = useTranslations('jobAdLines');
  return (
    <Section
      title={t('labels')}
      hint={t('labelsHint')}
      action={
        <Anchor href="/api/v1/line-labels" download size="sm">
          {t('downloadLabels')}
        </Anchor>
      }
    >
      {null}
    </Section>
  );
}
