import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPrinter } from '@tabler/icons-react';
import type { PhoneScreen } from '#libs/contracts';
import { useAnswerPhoneScreen, usePhoneScreen, type PhoneScreenInput } from './queries.js';
import { SideDialog } from '../../../ui/dialogs/dialog.js';
import { LoadingRows } from '../../../ui/feedback/loading.js';
import { useValidatedForm } from '../../../ui/forms/use-validated-form.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { forgetPersisted, usePersistedState } from '../../../ui/hooks/use-persisted-state.js';
import { SHEET } from '../../../ui/layout/sheet.js';
import sheet from '../../../ui/layout/sheet.module.css';
import { phoneScreenOf, initialPhoneAnswers, outcomesWithoutNote, type PhoneAnswers } from './phone-answers.js';
import { KnownAnswers } from './known-answers.js';
import classes from './phone-screen.module.css';
import { PhoneQuestion } from './phone-question.js';
import { useTranslations } from 'use-intl';

interface Props {
  applicationId: string;
  name: string;
  onClose: () => void;
}

/** A sheet for the call: what to ask and why, what each answer would do, and room for what was heard, which stays until it is saved. */
export function PhoneScreenSheet({ applicationId, name, onClose }: Props) {
  const t = useTranslations('person.phone');
  const screen = usePhoneScreen(applicationId);
  return (
    <SideDialog onClose={onClose} title={t('title', { name })} classNames={SHEET} losesNothing>
      {screen.isLoadingError ? (
        <ProblemAlert error={screen.error} retry={() => void screen.refetch()} />
      ) : screen.data ? (
        <Asked screen={screen.data} onClose={onClose} />
      ) : (
        <LoadingRows />
      )}
    </SideDialog>
  );
}

const notePath = (question: number): string => `outcomes.${question}.note`;

/** @param path of the server, such as `overrides.0.reason` */
function fieldAt(path: string, asked: PhoneAnswers, sent: PhoneScreenInput | undefined): string | undefined {
  const [list, at] = path.split('.');
  const criterion = list === 'overrides' ? sent?.overrides[Number(at)]?.criterion : undefined;
  const question = asked.outcomes.findIndex((outcome) => outcome.criterion === criterion);
  if (question >= 0) return notePath(question);
  if (path.endsWith('.country')) return 'country';
  return path.endsWith('.days') ? 'noticeDays' : undefined;
}

function Asked({ screen, onClose }: { screen: PhoneScreen; onClose: () => void }) {
  const t = useTranslations('person.phone');
  const tCommon = useTranslations('common');
  const tPerson = useTranslations('person');
  const draft = `phone ${screen.applicationId}`;
  const [kept, setKept, drop] = usePersistedState<PhoneAnswers>(draft, (old) => old as PhoneAnswers);
  const leave = () => {
    drop();
    onClose();
  };
  const save = useAnswerPhoneScreen(screen.applicationId);
  const form = useValidatedForm<PhoneAnswers>(
    {
      initialValues: initialPhoneAnswers(
        screen.questions.map(({ criterion }) => criterion),
        kept,
      ),
      faults: (values) =>
        Object.fromEntries(outcomesWithoutNote(values).map((question) => [notePath(question), t('noteNeeded')])),
      fieldAt: (path, values) => fieldAt(path, values, save.variables),
      onValuesChange: setKept,
    },
    save,
  );
  const heard = form.values;
  const answers = phoneScreenOf(tPerson, heard);
  const submit = form.onSubmit(() => {
    if (!answers) return;
    save.mutateAsync(answers, { onSuccess: leave }).then(
      () => {
        forgetPersisted(draft, kept);
        notifications.show({ message: t('saved') });
      },
      () => undefined,
    );
  });
  return (
    <form noValidate onSubmit={submit}>
      <Group justify="space-between" wrap="nowrap" align="start" mb="sm">
        <Text size="sm" c="dimmed">
          {t('hint')}
        </Text>
        <Button
          className={sheet['tool'] ?? ''}
          variant="default"
          flex="none"
          leftSection={<IconPrinter size={15} />}
          onClick={() => window.print()}
        >
          {tPerson('print')}
        </Button>
      </Group>
      {screen.questions.length === 0 && <Text size="sm">{screen.score === null ? t('notScored') : t('none')}</Text>}
      <ol className={classes['questions']}>
        {screen.questions.map((question, at) => (
          <PhoneQuestion
            key={question.criterion}
            question={question}
            outcome={heard.outcomes[at]?.outcome ?? null}
            noteProps={form.getInputProps(notePath(at))}
            onOutcome={(outcome) => form.setFieldValue(`outcomes.${at}.outcome`, outcome)}
          />
        ))}
      </ol>
      <KnownAnswers known={screen.answers} heard={heard} errors={form.errors} onHeard={form.setValues} />
      {form.problem && <ProblemAlert error={form.problem} />}
      <Group justify="flex-end" mt="md" className={sheet['tool'] ?? ''}>
        <Button variant="default" onClick={leave}>
          {tCommon('cancel')}
        </Button>
        <Button type="submit" loading={save.isPending} disabled={!answers}>
          {t('save')}
        </Button>
      </Group>
    </form>
  );
}
