import { Button, Text } from '@mantine/core';
import type { Application, ExplanationLetter } from '#libs/contracts';
import { download } from '../../../api/client.js';
import { useExplanation } from './queries.js';
import { SideDialog } from '../../../ui/dialogs/dialog.js';
import { LoadingRows } from '../../../ui/feedback/loading.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { notifyError } from '../../../ui/feedback/notify-error.js';
import { SHEET } from '../../../ui/layout/sheet.js';
import sheet from '../../../ui/layout/sheet.module.css';
import { ExplanationDueLine } from './explanation-due-line.js';
import { ExplanationLinkList } from './explanation-link-list.js';
import { CandidateExplanation } from './candidate-explanation.js';
import { useTranslations } from 'use-intl';

interface Props {
  application: Application;
  name: string;
  onClose: () => void;
}

/** Shows the explanation as the candidate would read it, and the ways to send it. */
export function ExplanationPanel({ application, name, onClose }: Props) {
  const t = useTranslations('person.explanation');
  const { id, explanationDue } = application;
  const explained = useExplanation(id);
  const take = (format: ExplanationLetter['format']) =>
    void download(
      `/applications/${id}/explanation/letter`,
      { format },
      `${name}.${format === 'pdf' ? 'pdf' : 'txt'}`,
    ).catch(notifyError);
  return (
    <SideDialog onClose={onClose} title={t('title', { name })} classNames={SHEET}>
      <div className={sheet['tool']}>
        <Text size="sm" c="dimmed" mb="sm">
          {t('hint')}
        </Text>
        {explanationDue && <ExplanationDueLine applicationId={id} due={explanationDue} />}
        <ExplanationLinkList applicationId={id}>
          <Button variant="default" onClick={() => take('pdf')}>
            {t('letter')}
          </Button>
          <Button variant="default" onClick={() => take('text')}>
            {t('text')}
          </Button>
        </ExplanationLinkList>
      </div>
      {explained.isLoadingError ? (
        <ProblemAlert error={explained.error} retry={() => void explained.refetch()} />
      ) : explained.data ? (
        <CandidateExplanation explained={explained.data} />
      ) : (
        <LoadingRows />
      )}
    </SideDialog>
  );
}
