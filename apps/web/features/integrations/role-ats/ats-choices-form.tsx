import { Alert, Button, Group, Text } from '@mantine/core';
import type { AtsRole } from '#libs/contracts';
import { useRequestChoices } from './queries.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { When } from '../../../ui/text/when.js';
import { useTranslations } from 'use-intl';

interface Props {
  roleId: string;
  wish: AtsRole;
  product: string;
}

/** The choices to map to, which a job requests from the ATS. */
export function AtsChoicesForm({
  roleId,
  wish: { connectionId, can, choices, choicesAt, choicesError },
  product,
}: Props) {
  const t = useTranslations('atsRole.choices');
  const ask = useRequestChoices(roleId, connectionId);
  if (!can.move && choices === null) return null;
  return (
    <div>
      <Group gap="sm">
        <Text size="sm">
          {choicesAt === null ? (
            t('missing', { name: product })
          ) : (
            <>
              {t('at')} <When at={choicesAt} />
            </>
          )}
        </Text>
        <Button size="compact-sm" variant="default" loading={ask.isPending} onClick={() => ask.mutate()}>
          {choices === null ? t('ask') : t('again')}
        </Button>
        {ask.isSuccess && choices === null && choicesError === null && (
          <Text size="sm" role="status">
            {t('asked')}
          </Text>
        )}
      </Group>
      {choicesError !== null && (
        <Alert color="yellow" mt="xs">
          {t('failed', { why: choicesError })}
        </Alert>
      )}
      {ask.error && <ProblemAlert error={ask.error} />}
    </div>
  );
}
