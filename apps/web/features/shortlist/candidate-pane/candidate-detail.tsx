import { Skeleton, Stack } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useRef, type RefObject } from 'react';
import type { Application, DecisionKind } from '#libs/contracts';
import { ApiError } from '../../../api/api-error.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { DecisionToolbar } from '../decisions/decision-toolbar.js';
import type { ListAddress } from '../list/use-list-address.js';
import { CandidateGone } from './candidate-gone.js';
import { CandidateMenu } from './candidate-menu.js';
import { visibleName } from '../list/visible-name.js';
import { CandidatePane } from './candidate-pane.js';
import { CandidatePager } from './candidate-pager.js';
import type { EvidenceReading } from '../score-breakdown/use-evidence-reading.js';
import { useTranslations } from 'use-intl';

interface Props {
  query: UseQueryResult<Application>;
  address: ListAddress;
  reading: EvidenceReading;
  identitiesHidden: boolean;
  noteField: RefObject<HTMLTextAreaElement | null>;
  /** For which decision a reason is asked. */
  asked: DecisionKind | null;
  isDeciding: boolean;
  /** The application of the next candidate; undefined: there is none. */
  next: string | undefined;
  previous: string | undefined;
  isListEmpty: boolean;
  onAsk: (kind: DecisionKind | null) => void;
  onDecide: (person: { applicationId: string; name: string }, kind: DecisionKind, reasonCode: string) => void;
  /** The decision that the undo key applies to; null: a bulk decision. */
  last: string | null | undefined;
  onUndo: (person: { applicationId: string; name: string }, kind: DecisionKind) => void;
  onChoose: (applicationId: string) => void;
  onDocument: () => void;
}

/** The open candidate: their reasons, or why they cannot be shown (any more). */
export function CandidateDetail(props: Props) {
  const t = useTranslations('shortlist');
  const tCommon = useTranslations('common');
  const { query, address, reading, next, isListEmpty, onAsk, onDecide, onChoose } = props;
  const { data: application, error } = query;
  const known = useRef<{ of: string; name: string } | null>(null);
  if (application && application.mode !== 'erased')
    known.current = { of: application.id, name: visibleName(tCommon, application) };
  const onList = () => address.open(null);

  const isGone = error instanceof ApiError && error.status === 404;
  if (isGone || application?.mode === 'erased') {
    const of = application?.id ?? address.application;
    return (
      <CandidateGone
        name={known.current?.of === of ? known.current!.name : null}
        isErased={!isGone}
        onNext={next === undefined ? null : () => onChoose(next)}
        onList={onList}
      />
    );
  }
  // Data that could not be refetched stays as it was, with any draft beside it.
  if (query.isLoadingError) return <ProblemAlert error={query.error} retry={() => void query.refetch()} />;
  if (!application)
    return (
      <section className="pane working" aria-label={t('person.reasons')} aria-busy={!isListEmpty}>
        {!isListEmpty && <Coming />}
      </section>
    );
  return (
    <CandidatePane
      application={application}
      reading={reading}
      identitiesHidden={props.identitiesHidden}
      noteField={props.noteField}
      deciding={
        <DecisionToolbar
          menu={<CandidateMenu application={application} onPanel={address.openPanel} />}
          decision={application.decision}
          asked={props.asked}
          isPending={props.isDeciding}
          onAsk={onAsk}
          onDecide={(kind, reasonCode) => {
            onAsk(null);
            onDecide({ applicationId: application.id, name: visibleName(tCommon, application) }, kind, reasonCode);
          }}
          isLast={props.last === application.id}
          onUndo={() =>
            application.decision &&
            props.onUndo(
              { applicationId: application.id, name: visibleName(tCommon, application) },
              application.decision,
            )
          }
        />
      }
      way={<CandidatePager next={next} previous={props.previous} onChoose={onChoose} />}
      onBack={onList}
      onDocument={props.onDocument}
      onChoose={onChoose}
    />
  );
}

/** The shape of a person who is being read from the server. */
function Coming() {
  const tCommon = useTranslations('common');
  return (
    <Stack gap="sm" role="status" aria-label={tCommon('loading')}>
      <Skeleton height={26} width="45%" />
      <Skeleton height={14} width="70%" />
      <Skeleton height={28} width="80%" />
      <Skeleton height={180} />
      <Skeleton height={260} />
    </Stack>
  );
}
