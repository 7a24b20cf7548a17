import { Anchor, Button } from '@mantine/core';
import { Link } from 'react-router';
import type { CandidateRequest } from '#libs/contracts';
import { Chip } from '../../../ui/text/chip.js';
import { When } from '../../../ui/text/when.js';
import { requests as said } from '../../platform/inbox/messages.js';
import { words } from '../../../i18n/index.js';
import { Reported } from './reported-mistake.js';

const TONES = { open: undefined, accepted: 'good', refused: 'quiet', answered: 'quiet' } as const;

/** What one candidate wants, in their words, and what they were told. */
export function RequestRow({ request, onAnswer }: { request: CandidateRequest; onAnswer: () => void }) {
  const { kind, name, role, at, applicationId, state, reply, settledAt, settledBy } = request;
  const called = name ?? words.common.nameNotRead;
  return (
    <li>
      <div>
        <b>{called}</b> · {role.title}
        <p>{said.kinds[kind]}</p>
        <Reported request={request} />
        {reply !== null && (
          <p>
            {settledBy?.name ?? words.common.somebody}: {reply}
          </p>
        )}
        <small>
          <When at={at} />
          {settledAt !== null && (
            <>
              {' · '}
              {said.answered} <When at={settledAt} />
            </>
          )}
          {' · '}
          <Anchor component={Link} to={`/roles/${role.id}?application=${applicationId}`} inherit>
            {said.toApplication}
          </Anchor>
        </small>
      </div>
      {state === 'open' ? (
        <Button variant="default" aria-label={said.answerFor(called)} onClick={onAnswer}>
          {said.answer}
        </Button>
      ) : (
        <Chip tone={TONES[state]}>{said.states[state]}</Chip>
      )}
    </li>
  );
}
