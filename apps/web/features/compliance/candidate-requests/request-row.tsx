import { Anchor, Button } from '@mantine/core';
import { Link } from 'react-router';
import type { CandidateRequest } from '#libs/contracts';
import { Chip } from '../../../ui/text/chip.js';
import { When } from '../../../ui/text/when.js';
import { ReportedMistake } from './reported-mistake.js';
import { useTranslations } from 'use-intl';

const TONES = { open: undefined, accepted: 'good', refused: 'quiet', answered: 'quiet' } as const;

/** Shows the request of a candidate, in their words, and the reply. */
export function RequestRow({ request, onAnswer }: { request: CandidateRequest; onAnswer: () => void }) {
  const t = useTranslations('requests');
  const tCommon = useTranslations('common');
  const { kind, name, role, at, applicationId, state, reply, resolvedAt, resolvedBy } = request;
  const called = name ?? tCommon('nameNotRead');
  return (
    <li>
      <div>
        <b>{called}</b> · {role.title}
        <p>{t(`kinds.${kind}`)}</p>
        <ReportedMistake request={request} />
        {reply !== null && (
          <p>
            {resolvedBy?.name ?? tCommon('somebody')}: {reply}
          </p>
        )}
        <small>
          <When at={at} />
          {resolvedAt !== null && (
            <>
              {' · '}
              {t('answered')} <When at={resolvedAt} />
            </>
          )}
          {' · '}
          <Anchor component={Link} to={`/roles/${role.id}?application=${applicationId}`} inherit>
            {t('toApplication')}
          </Anchor>
        </small>
      </div>
      {state === 'open' ? (
        <Button variant="default" aria-label={t('answerFor', { name: called })} onClick={onAnswer}>
          {t('answer')}
        </Button>
      ) : (
        <Chip tone={TONES[state]}>{t(`states.${state}`)}</Chip>
      )}
    </li>
  );
}
