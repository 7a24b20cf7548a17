import { Button, Group, Text } from '@mantine/core';
import { useTestEndpoint } from './queries.js';
import { Chip } from '../../../ui/text/chip.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { webhooks as said } from './messages.js';

/** Sends a message that says nothing, at once, and tells what came of it. */
export function EndpointTest({ endpointId }: { endpointId: string }) {
  const test = useTestEndpoint(endpointId);
  return (
    <>
      <Group gap="sm">
        <Button variant="default" loading={test.isPending} onClick={() => test.mutate()}>
          {said.test}
        </Button>
        {test.data && (
          <Text size="sm" role="status">
            <Chip tone={test.data.delivered ? 'good' : 'bad'}>
              {test.data.delivered ? said.outcomes.delivered : said.notTaken}
            </Chip>{' '}
            {test.data.error ? test.data.error.message : said.tested(test.data.ms, test.data.status)}
          </Text>
        )}
      </Group>
      {test.error && <ProblemAlert error={test.error} />}
    </>
  );
}
