import { Badge, Button, List, Progress, Text } from '@mantine/core';
import {
  CATEGORIES,
  type Application,
  type ErasureReport,
  type ExplainedCriterion,
  type ExplainedNode,
  type Outcome,
  type Working,
} from '#libs/contracts';
import { outcomeOf } from '#libs/matching';
import {
  CATEGORY_NAMES,
  KIND_NAMES,
  LANE_NAMES,
  nameAtStart,
  OUTCOME_NAMES,
  outOfDateText,
  partInWords,
} from '#libs/wording';
import { useIsAdmin } from '../api/queries.js';
import { Erase } from './erase.js';
import { remarksOf, type Remark } from './evidence.js';
import { SamePerson } from './same-person.js';

const MARKS: Readonly<Record<Outcome, string>> = { met: '✓', partial: '◐', missing: '○', unknown: '?' };

interface Props {
  application: Application;
  /** Id of the criterion or remark whose lines are shown. */
  topic: string | null;
  onTopic: (id: string) => void;
  /** Back to the list, where it is not in view. */
  onBack: () => void;
  /** To another application, which counts instead of this one. */
  onChoose: (applicationId: string) => void;
  onErased: (report: ErasureReport) => void;
}

/** Why the score is what it is: every criterion with its outcome, in the words of the server. */
export function WorkingPane({ application, topic, onTopic, onBack, onChoose, onErased }: Props) {
  const { working, supersededBy } = application;
  const isAdmin = useIsAdmin();
  const isErased = application.mode === 'erased';
  return (
    <section className="pane working" aria-label="Reasons">
      <Button className="back" size="compact-sm" variant="default" onClick={onBack}>
        ← All candidates
      </Button>
      <div className="working-head">
        <div>
          <h2>{isErased ? 'Erased' : (application.name ?? application.documents[0]?.fileName ?? 'Name not read')}</h2>
          <Text c="dimmed" size="sm">
            {working ? working.benchmark.sentence : waitingFor(application)}
          </Text>
          {supersededBy && (
            <Button size="compact-sm" variant="default" mt="xs" onClick={() => onChoose(supersededBy)}>
              Open the one that counts
            </Button>
          )}
        </div>
        {working && <Score working={working} />}
      </div>
      {application.outOfDate && (
        <Text className="finding" size="sm" role="status">
          {outOfDateText(application.outOfDate)}.
        </Text>
      )}
      {!isErased && <SamePerson key={application.candidateId} application={application} />}
      {working && <p className="summary">{working.summary}</p>}
      <Remarks remarks={remarksOf(application)} topic={topic} onTopic={onTopic} />
      {working && (
        <>
          {CATEGORIES.map((category) => {
            const criteria = working.criteria.filter((one) => one.category === category);
            const folded = working.categories.find((one) => one.category === category);
            if (criteria.length === 0) return null;
            return (
              <section key={category} className="category">
                <header>
                  <b>{CATEGORY_NAMES[category]}</b>
                  {folded && (
                    <>
                      <Progress value={folded.value / 100} size="sm" w={120} aria-label={CATEGORY_NAMES[category]} />
                      <b>{Math.round(folded.value / 100)}</b>
                      <span className="push soft">
                        {folded.points.toFixed(1)} of {folded.weight}
                      </span>
                    </>
                  )}
                </header>
                {criteria.map((one) => (
                  <Criterion key={one.id} criterion={one} chosen={one.id === topic} onChoose={() => onTopic(one.id)} />
                ))}
              </section>
            );
          })}
          <Notes title="To settle in a talk" sentences={working.questions.map(({ sentence }) => sentence)} />
          <Notes
            title="What would change the score most, if it were shown in full"
            sentences={working.gains.map(({ sentence }) => sentence)}
          />
        </>
      )}
      {isAdmin && !isErased && <Erase key={application.id} application={application} onErased={onErased} />}
    </section>
  );
}

/** What is odd about the documents. One with lines to show is a button that shows them. */
function Remarks({ remarks, topic, onTopic }: { remarks: Remark[]; topic: string | null; onTopic: Props['onTopic'] }) {
  if (remarks.length === 0) return null;
  return (
    <ul className="remarks" aria-label="Remarks on the documents">
      {remarks.map(({ id, sentence, quotes, warns }) => (
        <li key={id} className={warns ? 'flag' : 'finding'}>
          {quotes.length === 0 ? (
            sentence
          ) : (
            <button type="button" aria-pressed={id === topic} onClick={() => onTopic(id)}>
              {sentence}
              <q>{shortened(quotes[0]?.quote ?? '')}</q>
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

const QUOTE_LENGTH = 80;

function shortened(quote: string): string {
  const line = quote.replace(/\s+/g, ' ').trim();
  return line.length > QUOTE_LENGTH ? `${line.slice(0, QUOTE_LENGTH).trimEnd()} …` : line;
}

/** Sentences under a heading; nothing where there are none. */
function Notes({ title, sentences }: { title: string; sentences: string[] }) {
  if (sentences.length === 0) return null;
  return (
    <section className="category">
      <header>
        <b>{title}</b>
      </header>
      <List size="sm" p="xs">
        {sentences.map((sentence) => (
          <List.Item key={sentence}>{sentence}</List.Item>
        ))}
      </List>
    </section>
  );
}

function waitingFor(application: Application): string {
  if (application.mode === 'erased') return 'This person was erased. That somebody applied stays as a number.';
  if (application.state === 'superseded') return 'Another application of the same person counts for this role.';
  if (application.state === 'notice-owed')
    return 'Not scored before somebody has recorded that the candidate was told how applications are assessed.';
  return application.state === 'by-people' ? 'Assessed by people, without a score.' : 'Being read …';
}

function Score({ working }: { working: Working }) {
  return (
    <div className="score">
      <b>{working.score === null ? '–' : Math.round(working.score)}</b>
      <Text c="dimmed" size="xs">
        {LANE_NAMES[working.lane]}
        {working.rank === null ? '' : `, place ${working.rank}`} · {working.coverage} % known
      </Text>
    </div>
  );
}

/** Of these a sentence tells how much is there, and the parts what. */
const TOLD_BY_PARTS: readonly string[] = ['all', 'duties', 'experience'];

function Parts({ node }: { node: ExplainedNode }) {
  if (!TOLD_BY_PARTS.includes(node.test) || (node.test === 'all' && node.high === 0)) return null;
  return node.children.map((part, index) => (
    // Two parts may be called alike; their order never changes.
    <span key={index} className="part">
      <span className={`mark ${outcomeOf(part)}`} role="img" aria-label={OUTCOME_NAMES[outcomeOf(part)]}>
        {MARKS[outcomeOf(part)]}
      </span>{' '}
      {partInWords(part)}
    </span>
  ));
}

function Criterion(props: { criterion: ExplainedCriterion; chosen: boolean; onChoose: () => void }) {
  const { criterion, chosen, onChoose } = props;
  return (
    <button type="button" className="criterion" aria-pressed={chosen} onClick={onChoose}>
      <span className={`mark ${criterion.outcome}`} role="img" aria-label={OUTCOME_NAMES[criterion.outcome]}>
        {MARKS[criterion.outcome]}
      </span>
      <span>
        <b>{nameAtStart(criterion.label)}</b>{' '}
        <Badge size="xs" variant="default">
          {KIND_NAMES[criterion.kind]}
        </Badge>
        <span className="sentence">{criterion.explanation.sentence}</span>
        {chosen && <Parts node={criterion.explanation} />}
      </span>
    </button>
  );
}
