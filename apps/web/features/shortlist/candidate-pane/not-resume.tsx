import { Button, Group, Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { Application } from '#libs/contracts';
import { useCorrect } from '../../candidates/corrections/queries.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';

/** Asks whether a document is a résumé, with the lines that speak against it. The answer holds for every role. */
export function NotResume({ application: { candidateId, findings } }: { application: Application }) {
  const t = useTranslations('shortlist');
  const correct = useCorrect(candidateId);
  const first = findings.find(({ code }) => code === 'not-resume');
  if (!first) return null;
  const quotes = findings.flatMap(({ code, evidence }) =>
    code.startsWith('not-resume') ? evidence.map(({ quote }) => quote) : [],
  );
  // Without a kind it was a user who said so.
  const isOpen = first.data['kind'] !== undefined;
  const answer = (resume: boolean): void =>
    correct.mutate({ fact: 'resume', resume, source: 'document', reason: t('notResume.reason') });
  return (
    <div className="finding" role="group" aria-label={t('notResume.title')}>
      <Text size="sm" fw={600}>
        {t('notResume.title')}
      </Text>
      <Text size="sm">{first.sentence}</Text>
      {quotes.length > 0 && (
        <ul>
          {[...new Set(quotes)].map((quote) => (
            <li key={quote}>
              <q>{quote}</q>
            </li>
          ))}
        </ul>
      )}
      <Group gap="xs" mt="xs">
        <Button size="compact-sm" loading={correct.isPending} onClick={() => answer(true)}>
          {t('notResume.confirm')}
        </Button>
        {isOpen && (
          <Button size="compact-sm" variant="default" disabled={correct.isPending} onClick={() => answer(false)}>
            {t('notResume.refuse')}
          </Button>
        )}
      </Group>
      {correct.isSuccess && (
        <Text size="sm" role="status">
          {t('notResume.saved')}
        </Text>
      )}
      {correct.error && <ProblemAlert error={correct.error} />}
    </div>
  );
}
