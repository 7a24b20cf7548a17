import { Anchor, Button, Group, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { Link, useNavigate } from 'react-router';
import type { AtsVendors } from '#libs/contracts';
import { useAddConnection } from './queries.js';
import { required } from '../../../ui/forms/rules.js';
import { useValidatedForm } from '../../../ui/forms/use-validated-form.js';
import { useVendors } from '../connections/queries.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { LoadingPage } from '../../../ui/feedback/loading.js';
import { TabTitle } from '../../../ui/layout/tab-title.js';
import { useTranslations } from 'use-intl';

/** Chooses a product and a name for the connection. The page of the connection has the rest. */
export function ConnectPage() {
  const vendors = useVendors();
  if (vendors.isPending) return <LoadingPage />;
  if (vendors.isLoadingError) return <ProblemAlert error={vendors.error} retry={() => void vendors.refetch()} />;
  return <Connect vendors={vendors.data.items} />;
}

function Connect({ vendors }: { vendors: AtsVendors['items'] }) {
  const t = useTranslations('integrations.fresh');
  const tCommon = useTranslations('common');
  const tIntegrations = useTranslations('integrations');
  const add = useAddConnection();
  const navigate = useNavigate();
  const form = useValidatedForm(
    { initialValues: { vendor: vendors[0]?.id ?? '', name: vendors[0]?.name ?? '' }, rules: { name: required } },
    add,
  );
  const nameOf = (vendor: string) => vendors.find(({ id }) => id === vendor)?.name ?? '';
  /** The name follows the product until another one is typed. */
  const choose = (vendor: string) =>
    form.setValues(({ vendor: before = '', name = '' }) => ({
      vendor,
      name: name === nameOf(before) ? nameOf(vendor) : name,
    }));
  const submit = form.onSubmit(({ vendor, name }) => {
    const chosen = vendors.find(({ id }) => id === vendor);
    if (!chosen) return;
    add.mutate(
      { vendor: chosen.id, name },
      { onSuccess: ({ connection }) => void navigate(`/integrations/connections/${connection.id}/set-up`) },
    );
  });
  return (
    <main className="page narrow">
      <Anchor component={Link} to="/integrations" size="sm">
        {tIntegrations('title')}
      </Anchor>
      <TabTitle of={[t('title')]} />
      <Title order={1} size="h3" mb="md">
        {t('title')}
      </Title>
      <form noValidate onSubmit={submit}>
        <Stack gap="md">
          <NativeSelect
            label={t('vendor')}
            description={t('vendorHint')}
            {...form.getInputProps('vendor')}
            onChange={({ currentTarget: { value } }) => choose(value)}
            data={vendors.map(({ id, name: label }) => ({ value: id, label }))}
          />
          <TextInput
            label={t('name')}
            description={t('nameHint')}
            required
            maxLength={100}
            {...form.getInputProps('name')}
          />
          <Text size="sm" c="dimmed">
            {t('next')}
          </Text>
          {form.problem && <ProblemAlert error={form.problem} />}
          <Group justify="flex-end">
            <Button component={Link} to="/integrations" variant="default">
              {tCommon('cancel')}
            </Button>
            <Button type="submit" loading={add.isPending}>
              {t('start')}
            </Button>
          </Group>
        </Stack>
      </form>
    </main>
  );
}
