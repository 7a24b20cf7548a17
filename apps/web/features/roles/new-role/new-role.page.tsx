import { Button, Checkbox, FileButton, Group, Stack, Text, TextInput, Textarea, Title } from '@mantine/core';
import { useEffect, useRef, useState, type DragEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import { v4 as uuid, validate } from 'uuid';
import type { RolePreview } from '#libs/contracts';
import { useConnections } from '../../integrations/connections/queries.js';
import { usePreviewRole } from './queries.js';
import { PageProblem, pageProblemOf, withRequirements, type PageQuestion } from './page-problem.js';
import { useIsAdmin, useCanRecruit } from '../../../api/session.js';
import { useReadJobDescription } from './queries.js';
import type { StoredDraft } from '../../../api/drafts/draft-copies.js';
import { browserDrafts } from '../../../api/drafts/draft-store.js';
import { useDraftSync } from '../../../api/drafts/use-draft-sync.js';
import { Dialog } from '../../../ui/dialogs/dialog.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { required } from '../../../ui/forms/rules.js';
import { useValidatedForm } from '../../../ui/forms/use-validated-form.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { TabTitle } from '../../../ui/layout/tab-title.js';
import { LoadingPage } from '../../../ui/feedback/loading.js';
import { useAddressState } from '../../../ui/hooks/use-address-state.js';
import { asAnswered } from '../criteria-draft/questions.js';
import { useCreateRole } from '../role-creation/queries.js';
import { DraftStatus } from '../role-drafts/draft-status.js';
import {
  asBrowserCopy,
  newRoleDraftName,
  useNewRoleDraft,
  useNewRoleDraftServer,
  type NewRoleInput,
} from '../role-drafts/queries.js';
import classes from './new-role.module.css';
import { TemplatePicker, type Offered } from './template-picker.js';
import { useTranslations } from 'use-intl';

const FILES = '.pdf,.docx,.doc,.odt,.rtf,.html,.htm,.md,.txt';

const EMPTY: NewRoleInput = { title: '', text: '', confidential: false };
const orNothing = (draft: NewRoleInput): NewRoleInput | null =>
  JSON.stringify(draft) === JSON.stringify(EMPTY) ? null : draft;
/** Typing pauses for less than this. */
const GATHERED_MS = 800;

/** For users who may create a role. The address names the draft that they go on with. */
export function NewRolePage() {
  const t = useTranslations('roles.form');
  const mayRecruit = useCanRecruit();
  const [address] = useAddressState();
  const [newId] = useState(() => uuid());
  const named = address.get('draft') ?? '';
  const id = validate(named) ? named : newId;
  const draft = useNewRoleDraft(mayRecruit && id !== newId ? id : null);
  if (!mayRecruit) return <EmptyState title={t('notYours')} />;
  if (id !== newId && draft.isPending) return <LoadingPage />;
  if (draft.isLoadingError && browserDrafts.getItem(newRoleDraftName(id)) === null)
    return <ProblemAlert error={draft.error} retry={() => void draft.refetch()} />;
  return <NewRole key={id} id={id} stored={id === newId ? null : draft.data} />;
}

interface Props {
  id: string;
  /** The draft on the server; null: there is none; undefined: the server does not say. */
  stored: StoredDraft<NewRoleInput> | null | undefined;
}

/** A job page, pasted, from a file, from a template or from an ATS: what it asks for becomes the criteria. What is typed stays until then. */
function NewRole({ id, stored }: Props) {
  const t = useTranslations('roles.form');
  const create = useCreateRole();
  const preview = usePreviewRole();
  const read = useReadJobDescription();
  const navigate = useNavigate();
  const [, setAddress] = useAddressState();
  const server = useNewRoleDraftServer(id);
  const [draft, sync] = useDraftSync<NewRoleInput>({
    ...{ name: newRoleDraftName(id), store: browserDrafts, server, stored },
    delayMs: GATHERED_MS,
    read: asBrowserCopy<NewRoleInput>,
  });
  const keepDraft = (values: NewRoleInput) => {
    const value = orNothing(values);
    // A reload goes on with it.
    if (value !== null && sync.getState().value === null) setAddress({ draft: id }, { replace: true });
    sync.set(value);
  };
  const form = useValidatedForm<NewRoleInput>(
    {
      initialValues: draft.value ?? EMPTY,
      rules: { text: required },
      fieldAt: (path) => (path.startsWith('page.') ? path.slice('page.'.length) : undefined),
      onValuesChange: keepDraft,
    },
    { error: preview.error ?? create.error },
  );
  useEffect(() => {
    if (draft.replaced > 0) form.setValues(draft.value ?? EMPTY);
    // Once for each version that takes the place of what is typed.
  }, [draft.replaced]);
  const [isOver, setIsOver] = useState(false);

  const pageOf = ({ title, text }: NewRoleInput) => ({ text, format: 'text' as const, ...(title !== '' && { title }) });
  const [answers, setAnswers] = useState<{ text: string; questions: readonly PageQuestion[] }>({
    text: '',
    questions: [],
  });
  /** The questions about this very text that were answered by going on with it. */
  const answeredAbout = ({ text }: NewRoleInput) => (answers.text === text ? answers.questions : []);
  const createFrom = (values: NewRoleInput, answered: readonly PageQuestion[]) =>
    create.mutate(
      {
        page: pageOf(values),
        ...(values.confidential && { confidential: true }),
        ...(answered.length > 0 && { answeredQuestions: answered.map(asAnswered) }),
      },
      {
        onSuccess: (role) => {
          sync.discard();
          void navigate(`/roles/${role.id}/criteria`);
        },
      },
    );
  const check = (values: NewRoleInput) => {
    const answered = answeredAbout(values);
    preview.mutate(
      { page: pageOf(values) },
      { onSuccess: (found) => pageProblemOf(found, answered) ?? createFrom(values, answered) },
    );
  };
  const submit = form.onSubmit(check);
  const previewed = preview.data && form.values.text === preview.variables.page.text ? preview.data : null;
  const problem = previewed && pageProblemOf(previewed, answeredAbout(form.values));
  /** Goes on with the text as it is, to the next question about it or to the role. */
  const goOn = (found: RolePreview, question: PageQuestion) => {
    const values = form.getValues();
    const questions = [...answeredAbout(values), question];
    setAnswers({ text: values.text, questions });
    if (pageProblemOf(found, questions) === null) createFrom(values, questions);
  };
  const [offered, setOffered] = useState<Offered | null>(null);
  /** The latest text that a file or a template gave: replacing it loses no typing. */
  const given = useRef('');
  const use = (text: string) => {
    given.current = text;
    form.setFieldValue('text', text);
    setOffered(null);
  };
  const offer = (one: Offered) => {
    const { text } = form.getValues();
    if (text.trim() === '' || text === given.current) use(one.text);
    else setOffered(one);
  };
  const take = (file: File | null | undefined) =>
    file && read.mutate(file, { onSuccess: ({ text }) => text !== null && offer({ text, from: file.name }) });
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    take(event.dataTransfer.files[0]);
  };
  const unread = read.data?.state === 'read' ? null : (read.data ?? null);

  return (
    <main className="page narrow">
      <form noValidate onSubmit={submit}>
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
            <TemplatePicker onChoose={offer} />
            <div>
              <Text size="sm" fw={600}>
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
          {offered && (
            <Dialog title={t('replace')} onClose={() => setOffered(null)}>
              <Text size="sm">{t('replaceHint', { name: offered.from })}</Text>
              <Group justify="flex-end" mt="md">
                <Button variant="default" data-autofocus onClick={() => setOffered(null)}>
                  {t('keep')}
                </Button>
                <Button onClick={() => use(offered.text)}>{t('replaceNow')}</Button>
              </Group>
            </Dialog>
          )}
          {read.error && <ProblemAlert error={read.error} />}
          {read.data?.state === 'read' && read.data.message !== null && (
            <Text size="sm" role="status">
              {t('notice', { name: read.data.fileName, what: read.data.message })}
            </Text>
          )}
          {unread && (
            <Text size="sm" c="var(--missing)" role="alert">
              {t('unread', { name: unread.fileName, why: unread.message ?? t('slow') })}
            </Text>
          )}
          <TextInput label={t('name')} description={t('nameHint')} maxLength={200} {...form.getInputProps('title')} />
          <Textarea
            label={t('page')}
            description={t('pageHint')}
            required
            autosize
            minRows={12}
            maxRows={24}
            {...form.getInputProps('text')}
          />
          <Checkbox label={t('confidential')} {...form.getInputProps('confidential', { type: 'checkbox' })} />
          {form.problem && <ProblemAlert error={form.problem} />}
          {previewed && problem && (
            <PageProblem
              key={problem.code}
              preview={previewed}
              problem={problem}
              confidential={form.values.confidential}
              isPending={preview.isPending || create.isPending}
              onGoOn={() => goOn(previewed, problem)}
              onAdd={(requirements) => {
                const values = form.getValues();
                const text = withRequirements(values.text, requirements);
                form.setFieldValue('text', text);
                check({ ...values, text });
              }}
              onTitle={(title) => {
                form.setFieldValue('title', title);
                check({ ...form.getValues(), title });
              }}
              onAllCreated={() => sync.discard()}
            />
          )}
          <DraftStatus state={draft} sync={sync} />
          <Group>
            <Button type="submit" loading={preview.isPending || create.isPending}>
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

/** Links to the openings of the connected ATS, each of which can become a role. */
function FromAts() {
  const t = useTranslations('roles.form');
  const isAdmin = useIsAdmin();
  const connected = useConnections(isAdmin).data?.items.filter(({ revokedAt }) => revokedAt === null) ?? [];
  if (connected.length === 0) return null;
  return (
    <div>
      <Text size="sm" fw={600}>
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
