import { Button, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Application, Working } from '#libs/contracts';
import { LANE_NAMES } from '#libs/wording';
import { useReveal } from '../hidden-identities/queries.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { When } from '../../../ui/text/when.js';
import { words } from '../../../i18n/index.js';
import { nameIn } from '../list/visible-name.js';

const { person: said } = words.shortlist;

interface Props {
  application: Application;
  isBlind: boolean;
  onChoose: (applicationId: string) => void;
}

/** Who it is, whence and since when, and the score with how much of it is known. */
export function PersonHead({ application, isBlind, onChoose }: Props) {
  const reveal = useReveal();
  const { candidateId, working, supersededBy, mode, source, receivedAt } = application;
  return (
    <div className="working-head">
      <div>
        <h2>
          {mode === 'erased' ? (
            said.erased
          ) : (
            <Link to={`/candidates/${candidateId}`} title={nameIn(application)}>
              {nameIn(application)}
            </Link>
          )}
        </h2>
        <Text c="dimmed" size="sm">
          {working ? working.benchmark.sentence : waitingFor(application)}
        </Text>
        <Text c="dimmed" size="xs">
          {said.applied} <When at={receivedAt} /> {said.through(words.shortlist.choices[source] ?? source)}
        </Text>
        {isBlind && mode !== 'erased' && (
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            loading={reveal.isPending}
            onClick={() => reveal.mutate(application.id)}
          >
            {words.shortlist.blind.reveal}
          </Button>
        )}
        {reveal.error && <ProblemAlert error={reveal.error} />}
        {supersededBy && (
          <Button size="compact-sm" variant="default" mt="xs" onClick={() => onChoose(supersededBy)}>
            {said.openTheOne}
          </Button>
        )}
      </div>
      {working && <Score working={working} />}
    </div>
  );
}

function Score({ working }: { working: Working }) {
  const { score, low, high, lane, rank, coverage } = working;
  return (
    <div className="score">
      <b>{score === null ? '–' : Math.round(score)}</b>
      <Text c="dimmed" size="xs">
        {LANE_NAMES[lane]}
        {rank === null ? '' : `, ${said.place(rank)}`}
      </Text>
      <Text c="dimmed" size="xs">
        {low !== null && high !== null && low !== high && `${said.range(Math.round(low), Math.round(high))} · `}
        {said.known(coverage)}
      </Text>
    </div>
  );
}

function waitingFor(application: Application): string {
  const { waiting } = said;
  if (application.mode === 'erased') return waiting.erased;
  if (application.state === 'superseded') return waiting.superseded;
  if (application.state === 'notice-owed') return waiting.noticeOwed;
  return application.state === 'by-people' ? waiting.byPeople : waiting.reading;
}
