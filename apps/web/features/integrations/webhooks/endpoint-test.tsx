import { Button, Group, Text } from '@mantine/core';
import { useTestEndpoint } from './queries.js';
import { Chip } from '../../../ui/text/chip.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { useTranslations } from 'use-intl';
import type { Translate } from '../../../i18n/translate.js';

type Tested = NonNullable<ReturnType<typeof useTestEndpoint>['data']>;

function testedText(t: Translate<'webhooks'>, { error, ms, status }: Tested): string {
  if (error) return error.message;
  return status === null ? t('tested', { ms }) : t('testedWithStatus', { ms, status });
}

/** Sends a test message at once, and shows the result. */
export function EndpointTest({ endpointId }: { endpointId: string }) {
  const t = useTranslations('webhooks');
  const test = useTestEndpoint(endpointId);
  return (
    <>
      <Group gap="sm">
        <Button variant="default" loading={test.isPending} onClick={() => test.mutate()}>
          {t('test')}
        </Button>
        {test.data && (
          <Text size="sm" role="status">
            <Chip tone={test.data.delivered ? 'good' : 'bad'}>
              {test.data.delivered ? t('outcomes.delivered') : t('notTaken')}
            </Chip>{' '}
            {testedText(t, test.data)}
          </Text>
        )}
      </Group>
      {test.error && <ProblemAlert error={test.error} />}
    </>
  );
}
