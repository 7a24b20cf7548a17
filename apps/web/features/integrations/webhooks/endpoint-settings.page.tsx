import { Button, Group, Text } from '@mantine/core';
import { useNavigate } from 'react-router';
import type { WebhookEndpoint } from '#libs/contracts';
import { useShownSecret } from '../../../api/shown-secret.js';
import { useChangeEndpoint, useRemoveEndpoint, useRotateEndpointSecret, useSwitchEndpoint } from './queries.js';
import { ConfirmButton } from '../../../ui/dialogs/confirm-button.js';
import { CopyField } from '../../../ui/fields/copy-field.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { When } from '../../../ui/text/when.js';
import classes from '../connections/set-up.module.css';
import { EndpointForm } from './endpoint-form.js';
import { useEndpointInView } from './endpoint-frame.js';
import { EndpointTest } from './endpoint-test.js';
import { useTranslations } from 'use-intl';

/** The address of an endpoint, its events, its secret, and its removal. */
export function EndpointSettingsPage() {
  const t = useTranslations('webhooks');
  const endpoint = useEndpointInView();
  const change = useChangeEndpoint(endpoint.id);
  return (
    <ul className={classes['steps']}>
      <li>
        <Secret endpoint={endpoint} />
      </li>
      <li>
        <section aria-label={t('test')}>
          <h2>{t('test')}</h2>
          <EndpointTest endpointId={endpoint.id} />
        </section>
      </li>
      <li>
        <section aria-label={t('pages.settings')}>
          <h2>{t('pages.settings')}</h2>
          <EndpointForm
            key={endpoint.id}
            given={endpoint}
            submitLabel={t('form.save')}
            isPending={change.isPending}
            error={change.error}
            outcome={
              <>
                {change.isSuccess && (
                  <Text size="sm" role="status">
                    {t('form.saved')}
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
  const t = useTranslations('webhooks');
  const tIntegrations = useTranslations('integrations');
  const shown = useShownSecret(id);
  const rotate = useRotateEndpointSecret(id);
  return (
    <section aria-label={t('secret')}>
      <h2>{t('secret')}</h2>
      {shown === null ? (
        <Text size="sm">{tIntegrations('setUp.known')}</Text>
      ) : (
        <CopyField label={t('secret')} description={t('shownOnce')} value={shown} />
      )}
      {formerSecretUntil !== null && (
        <Text size="sm" c="dimmed">
          {t('formerUntil')} <When at={formerSecretUntil} />
        </Text>
      )}
      <Group mt="xs">
        <ConfirmButton
          label={t('rotate')}
          confirm={t('rotateConfirm')}
          consequence={t('rotateHint')}
          mutation={rotate}
        />
      </Group>
    </section>
  );
}

function End({ endpoint: { id, enabled } }: { endpoint: WebhookEndpoint }) {
  const t = useTranslations('webhooks');
  const turn = useSwitchEndpoint(id, !enabled);
  const remove = useRemoveEndpoint(id);
  const navigate = useNavigate();
  return (
    <>
      {turn.error && <ProblemAlert error={turn.error} />}
      <Group>
        {enabled ? (
          <ConfirmButton
            label={t('disable')}
            confirm={t('disableConfirm')}
            consequence={t('disableHint')}
            mutation={turn}
          />
        ) : (
          <Button loading={turn.isPending} onClick={() => turn.mutate()}>
            {t('enable')}
          </Button>
        )}
        <ConfirmButton
          label={t('remove')}
          confirm={t('removeConfirm')}
          consequence={t('removeHint')}
          isDestructive
          mutation={remove}
          onDone={() => void navigate('/integrations')}
        />
      </Group>
    </>
  );
}
