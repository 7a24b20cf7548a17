import { DocumentPane } from '../../candidates/document-viewer/document-pane.js';
import { CandidateDetail } from '../candidate-pane/candidate-detail.js';
import type { useDecisions } from '../decisions/use-decisions.js';
import type { ListAddress } from '../list/use-list-address.js';
import type { OpenCandidate } from './use-open-candidate.js';

interface Props {
  address: ListAddress;
  open: OpenCandidate;
  deciding: ReturnType<typeof useDecisions>;
  identitiesHidden: boolean;
  isListEmpty: boolean;
}

/** Beside the list: the reasons for the score of a candidate, and the document that they rest on. */
export function CandidatePanes({ address, open, deciding, identitiesHidden, isListEmpty }: Props) {
  const { shown, reading, found, setSide } = open;
  return (
    <>
      <CandidateDetail
        query={open.query}
        address={address}
        reading={reading}
        identitiesHidden={identitiesHidden}
        noteField={open.noteField}
        asked={open.asked}
        isDeciding={deciding.isPending}
        last={deciding.last === undefined ? shown?.id : deciding.last.applicationId}
        next={open.next}
        previous={open.previous}
        isListEmpty={isListEmpty}
        onAsk={open.setAsked}
        onDecide={deciding.decide}
        onUndo={deciding.undoOf}
        onChoose={open.choose}
        onDocument={() => setSide('document')}
      />
      <DocumentPane
        application={shown}
        {...(found && { found })}
        topic={reading.topic}
        quote={reading.quote}
        onTopic={reading.choose}
        onReasons={() => setSide('reasons')}
      />
    </>
  );
}
