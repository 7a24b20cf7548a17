import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPrinter } from '@tabler/icons-react';
import type { FormEvent } from 'react';
import type { PhoneScreen } from '#libs/contracts';
import { useAnswerPhoneScreen, usePhoneScreen } from './queries.js';
import { SideDialog } from '../../../ui/dialogs/dialog.js';
import { LoadingRows } from '../../../ui/feedback/loading.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { forget, useKept } from '../../../ui/hooks/use-persisted-state.js';
import { words } from '../../../i18n/index.js';
import { SHEET } from '../../../ui/layout/sheet.js';
import sheet from '../../../ui/layout/sheet.module.css';
import { answersOf, NOTHING_HEARD, type Heard } from './phone-answers.js';
import { KnownAnswers } from './known-answers.js';
import classes from './phone-screen.module.css';
import { Question } from './phone-question.js';

const said = words.person.phone;

interface Props {
  applicationId: string;
  name: string;
  onClose: () => void;
}

/** A sheet for the call: what to ask and why, what each answer would do, and room for what was heard, which stays until it is saved. */
export function PhoneSheet({ applicationId, name, onClose }: Props) {
  const screen = usePhoneScreen(applicationId);
  return (
    <SideDialog onClose={onClose} title={said.title(name)} classNames={SHEET} losesNothing>
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

function Asked({ screen, onClose }: { screen: PhoneScreen; onClose: () => void }) {
  const draft = `phone ${screen.applicationId}`;
  const [kept, setKept, drop] = useKept<Heard>(draft, (old) => old as Heard);
  const heard = kept ?? NOTHING_HEARD;
  const leave = () => {
    drop();
    onClose();
  };
  const save = useAnswerPhoneScreen(screen.applicationId);
  const answers = answersOf(heard);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!answers) return;
    save.mutateAsync(answers, { onSuccess: leave }).then(
      () => {
        forget(draft, kept);
        notifications.show({ message: said.saved });
      },
      () => undefined,
    );
  };
  return (
    <form onSubmit={submit}>
      <Group justify="space-between" wrap="nowrap" align="start" mb="sm">
        <Text size="sm" c="dimmed">
          {said.hint}
        </Text>
        <Button
          className={sheet['tool'] ?? ''}
          variant="default"
          flex="none"
          leftSection={<IconPrinter size={15} />}
          onClick={() => window.print()}
        >
          {words.person.print}
        </Button>
      </Group>
      {screen.questions.length === 0 && <Text size="sm">{screen.score === null ? said.notScored : said.none}</Text>}
      <ol className={classes['questions']}>
        {screen.questions.map((question) => (
          <Question
            key={question.criterion}
            question={question}
            heard={heard.outcomes[question.criterion]}
            onHeard={(one) => setKept({ ...heard, outcomes: { ...heard.outcomes, [question.criterion]: one } })}
          />
        ))}
      </ol>
      <KnownAnswers known={screen.answers} heard={heard} onHeard={setKept} />
      {save.error && <ProblemAlert error={save.error} />}
      <Group justify="flex-end" mt="md" className={sheet['tool'] ?? ''}>
        <Button variant="default" onClick={leave}>
          {words.common.cancel}
        </Button>
        <Button type="submit" loading={save.isPending} disabled={!answers}>
          {said.save}
        </Button>
      </Group>
    </form>
  );
}
