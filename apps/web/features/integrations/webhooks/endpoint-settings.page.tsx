import { Button, Group, Text } from '@mantine/core';
import { useNavigate } from 'react-router';
import type { WebhookEndpoint } from '#libs/contracts';
import { useShownSecret } from '../../../api/shown-secret.js';
import { useChangeEndpoint, useRemoveEndpoint, useRotateEndpointSecret, useSwitchEndpoint } from './queries.js';
import { AskingButton } from '../../../ui/dialogs/confirm-button.js';
import { CopyField } from '../../../ui/fields/copy-field.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { When } from '../../../ui/text/when.js';
import { integrations } from '../connections/messages.js';
import { webhooks as said } from './messages.js';
import classes from '../connections/set-up.module.css';
import { EndpointForm } from './endpoint-form.js';
import { useEndpointInView } from './endpoint-frame.js';
import { EndpointTest } from './endpoint-test.js';

/** Where an endpoint is, what it is told, its secret, and its end. */
export function EndpointSettingsPage() {
  const endpoint = useEndpointInView();
  const change = useChangeEndpoint(endpoint.id);
  return (
    <ul className={classes['steps']}>
      <li>
        <Secret endpoint={endpoint} />
      </li>
      <li>
        <section aria-label={said.test}>
          <h2>{said.test}</h2>
          <EndpointTest endpointId={endpoint.id} />
        </section>
      </li>
      <li>
        <section aria-label={said.pages.settings}>
          <h2>{said.pages.settings}</h2>
          <EndpointForm
            key={endpoint.id}
            given={endpoint}
            submitLabel={said.form.save}
            isPending={change.isPending}
            error={change.error}
            outcome={
              <>
                {change.isSuccess && (
                  <Text size="sm" role="status">
                    {said.form.saved}
                  </Text>
                )}
              </>
            }
            onSubmit={(input) => change.mutate(input)}
          />
        </section>
      </li>
      <li>
        <End endpoint={endpoint} />
      </li>
    </ul>
  );
}

function Secret({ endpoint: { id, formerSecretUntil } }: { endpoint: WebhookEndpoint }) {
  const shown = useShownSecret(id);
  const rotate = useRotateEndpointSecret(id);
  return (
    <section aria-label={said.secret}>
      <h2>{said.secret}</h2>
      {shown === null ? (
        <Text size="sm">{integrations.setUp.known}</Text>
      ) : (
        <CopyField label={said.secret} description={said.shownOnce} value={shown} />
      )}
      {formerSecretUntil !== null && (
        <Text size="sm" c="dimmed">
          {said.formerUntil} <When at={formerSecretUntil} />
        </Text>
      )}
      <Group mt="xs">
        <AskingButton
          label={said.rotate}
          confirm={said.rotateConfirm}
          consequence={said.rotateHint}
          mutation={rotate}
        />
      </Group>
    </section>
  );
}

function End({ endpoint: { id, enabled } }: { endpoint: WebhookEndpoint }) {
  const turn = useSwitchEndpoint(id, !enabled);
  const remove = useRemoveEndpoint(id);
  const navigate = useNavigate();
  return (
    <>
      {turn.error && <ProblemAlert error={turn.error} />}
      <Group>
        {enabled ? (
          <AskingButton
            label={said.disable}
            confirm={said.disableConfirm}
            consequence={said.disableHint}
            mutation={turn}
          />
        ) : (
          <Button loading={turn.isPending} onClick={() => turn.mutate()}>
            {said.enable}
          </Button>
        )}
        <AskingButton
          label={said.remove}
          confirm={said.removeConfirm}
          consequence={said.removeHint}
          isDestructive
          mutation={remove}
          onDone={() => void navigate('/integrations')}
        />
      </Group>
    </>
  );
}
