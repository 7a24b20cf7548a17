import { Button, Checkbox, FileButton, Group, Select, Stack, Text, TextInput, Textarea, Title } from '@mantine/core';
import { useState, type DragEvent, type FormEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import { useConnections } from '../../integrations/connections/queries.js';
import { useCreateRole, useShippedRoles } from './queries.js';
import { useIsAdmin, useMayRecruit } from '../../../api/session.js';
import { useReadJobDescription } from './queries.js';
import { Empty } from '../../../ui/feedback/empty-state.js';
import { NotRead } from '../../../ui/feedback/load-error.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { TabTitle } from '../../../ui/layout/tab-title.js';
import { useKept } from '../../../ui/hooks/use-persisted-state.js';
import classes from './new-role.module.css';
import { useTranslations } from 'use-intl';

const FILES = '.pdf,.docx,.odt,.rtf,.html,.htm,.md,.txt';

interface Draft {
  title: string;
  text: string;
  confidential: boolean;
}

const EMPTY: Draft = { title: '', text: '', confidential: false };
const orNothing = (draft: Draft): Draft | null => (JSON.stringify(draft) === JSON.stringify(EMPTY) ? null : draft);

/** For users who may create a role. */
export function NewRolePage() {
  const t = useTranslations('roles.form');
  return useMayRecruit() ? <NewRole /> : <Empty title={t('notYours')} />;
}

/** A job page, pasted, from a file, from a template or from an ATS: what it asks for becomes the criteria. What is typed stays until then. */
function NewRole() {
  const t = useTranslations('roles.form');
  const create = useCreateRole();
  const read = useReadJobDescription();
  const navigate = useNavigate();
  const [kept, setKept, forgetDraft] = useKept<Draft>('new role', (old) => old as Draft);
  const { title, text, confidential } = kept ?? EMPTY;
  const change = (part: Partial<Draft>) => setKept((old) => orNothing({ ...(old ?? EMPTY), ...part }));
  const [isOver, setIsOver] = useState(false);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate(
      { page: { text, format: 'text', ...(title !== '' && { title }) }, ...(confidential && { confidential }) },
      {
        onSuccess: (role) => {
          forgetDraft();
          void navigate(`/roles/${role.id}/criteria`);
        },
      },
    );
  };
  const take = (file: File | null | undefined) =>
    file && read.mutate(file, { onSuccess: (reading) => reading.text !== null && change({ text: reading.text }) });
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    take(event.dataTransfer.files[0]);
  };
  const unread = read.data?.state === 'read' ? null : (read.data ?? null);

  return (
    <main className="page narrow">
      <form onSubmit={submit}>
        <Stack>
          <TabTitle of={[t('title')]} />
          <Title order={1} size="h3">
            {t('title')}
          </Title>
          <div
            className={classes['from']}
            data-over={isOver ? '' : undefined}
            onDragOver={(event) => {
              event.preventDefault();
              setIsOver(true);
            }}
            onDragLeave={() => setIsOver(false)}
            onDrop={drop}
          >
            <Template onChoose={(page) => change({ text: page })} />
            <div>
              <Text size="sm" fw={500}>
                {t('file')}
              </Text>
              <Text size="xs" c="dimmed" mb={4}>
                {t('fileHint')}
              </Text>
              <FileButton accept={FILES} onChange={take}>
                {(props) => (
                  <Button {...props} variant="default" loading={read.isPending}>
                    {t('choose')}
                  </Button>
                )}
              </FileButton>
            </div>
            <FromAts />
          </div>
          {read.error && <ProblemAlert error={read.error} />}
          {unread && (
            <Text size="sm" c="var(--missing)" role="alert">
              {t('unread', { name: unread.fileName, why: unread.message ?? t('slow') })}
            </Text>
          )}
          <TextInput
            label={t('name')}
            description={t('nameHint')}
            maxLength={200}
            value={title}
            onChange={({ currentTarget: { value } }) => change({ title: value })}
          />
          <Textarea
            label={t('page')}
            description={t('pageHint')}
            required
            autosize
            minRows={12}
            maxRows={24}
            value={text}
            onChange={({ currentTarget: { value } }) => change({ text: value })}
          />
          <Checkbox
            label={t('confidential')}
            checked={confidential}
            onChange={({ currentTarget: { checked } }) => change({ confidential: checked })}
          />
          {create.error && <ProblemAlert error={create.error} />}
          <Group>
            <Button type="submit" loading={create.isPending} disabled={text.trim() === ''}>
              {t('read')}
            </Button>
            <Text size="xs" c="dimmed">
              {t('readHint')}
            </Text>
          </Group>
        </Stack>
      </form>
    </main>
  );
}

function Template({ onChoose }: { onChoose: (page: string) => void }) {
  const t = useTranslations('roles.form');
  const shipped = useShippedRoles();
  const items = shipped.data?.items ?? [];
  return (
    <div>
      <Select
        label={t('template')}
        description={t('templateHint')}
        placeholder={t('templateChoose')}
        data={items.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={(id) => {
          const page = items.find((one) => one.id === id)?.page;
          if (page !== undefined) onChoose(page);
        }}
      />
      <NotRead what="templates" of={shipped} />
    </div>
  );
}

/** Where one is connected: its openings stand there, each with the way to a role. */
function FromAts() {
  const t = useTranslations('roles.form');
  const isAdmin = useIsAdmin();
  const connected = useConnections(isAdmin).data?.items.filter(({ revokedAt }) => revokedAt === null) ?? [];
  if (connected.length === 0) return null;
  return (
    <div>
      <Text size="sm" fw={500}>
        {t('ats')}
      </Text>
      <Text size="xs" c="dimmed" mb={4}>
        {t('atsHint')}
      </Text>
      <Group gap="xs">
        {connected.map(({ id, name }) => (
          <Button key={id} variant="default" component={Link} to={`/integrations/connections/${id}/openings`}>
            {t('openings', { name })}
          </Button>
        ))}
      </Group>
    </div>
  );
}
