import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { NoticeText, RolesOwingNotice } from '#libs/contracts';
import { useNoticeOwed, useRecordNotices } from './queries.js';
import { Dialog } from '../../../ui/dialogs/dialog.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { ShowMore } from '../../../ui/layout/show-more.js';
import { notices as said } from './messages.js';
import { words } from '../../../i18n/index.js';

interface Props {
  owing: RolesOwingNotice['items'][number];
  /** Those in force. */
  texts: readonly NoticeText[];
  onClose: () => void;
}

/** As fields of a form take it: local, without seconds. */
function localNow(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** Says that those who wait in a role were given a text: they are scored then. */
export function RecordDialog({ owing: { role, applications }, texts, onClose }: Props) {
  const record = useRecordNotices(role.id);
  const [version, setVersion] = useState(texts[0]?.id ?? '');
  const [at, setAt] = useState(localNow);
  const [channel, setChannel] = useState('careers-page');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    record.mutate({ version, at: new Date(at).toISOString(), channel }, { onSuccess: onClose });
  };
  return (
    <Dialog onClose={onClose} title={said.recordFor(role.title)}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">{said.recordHint(applications)}</Text>
          <WhoWaits roleId={role.id} />
          {texts.length === 0 ? (
            <Text size="sm" c="var(--partial)">
              {said.noText}
            </Text>
          ) : (
            <NativeSelect
              label={said.text}
              value={version}
              onChange={({ currentTarget: { value } }) => setVersion(value)}
              data={texts.map(({ id, jurisdiction, language, number }) => ({
                value: id,
                label: `${said.place(jurisdiction)}, ${said.language(language)} · ${said.version(number)}`,
              }))}
            />
          )}
          <TextInput
            type="datetime-local"
            label={said.when}
            required
            max={localNow()}
            value={at}
            onChange={({ currentTarget: { value } }) => setAt(value)}
          />
          <NativeSelect
            label={said.channel}
            value={channel}
            onChange={({ currentTarget: { value } }) => setChannel(value)}
            data={Object.entries(said.channels).map(([value, label]) => ({ value, label }))}
          />
          {record.error && <ProblemAlert error={record.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {words.common.cancel}
            </Button>
            <Button type="submit" loading={record.isPending} disabled={version === ''}>
              {said.recordIt}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

function WhoWaits({ roleId }: { roleId: string }) {
  const owed = useNoticeOwed(roleId);
  const people = owed.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <details>
      <summary>{said.who}</summary>
      <ul>
        {people.map(({ applicationId, name, jurisdiction }) => (
          <li key={applicationId}>
            {name ?? words.common.nameNotRead}
            {jurisdiction !== null && ` (${said.place(jurisdiction)})`}
          </li>
        ))}
      </ul>
      <ShowMore of={owed} />
    </details>
  );
}
