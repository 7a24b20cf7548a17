import { SegmentedControl, Textarea } from '@mantine/core';
import { OVERRIDE_OUTCOMES, type PhoneScreen } from '#libs/contracts';
import { LANE_NAMES, nameAtStart, OUTCOME_NAMES } from '#libs/wording';
import { words } from '../../../i18n/index.js';
import { inPoints } from '../score-breakdown/format-points.js';
import sheet from '../../../ui/layout/sheet.module.css';
import type { HeardOutcome } from './phone-answers.js';
import classes from './phone-screen.module.css';

const said = words.person.phone;
const NOT_ASKED = 'not-asked';

interface Props {
  question: PhoneScreen['questions'][number];
  heard: HeardOutcome | undefined;
  onHeard: (heard: HeardOutcome) => void;
}

/** One thing to ask: what for, what each answer would do, and what was heard. */
export function Question({ question, heard, onHeard }: Props) {
  const { label, sentence, points, changes } = question;
  const { outcome = null, note = '' } = heard ?? {};
  const lacksNote = outcome !== null && note.trim() === '';
  return (
    <li>
      <p className={classes['asked']}>{sentence}</p>
      <p className={classes['why']}>
        {nameAtStart(label)} · {said.why(inPoints(points))}
      </p>
      <dl className={classes['changes']}>
        {OVERRIDE_OUTCOMES.map((one) => {
          const { points: more, lane } = changes[one];
          return (
            <div key={one} data-tone={more > 0 ? 'up' : more < 0 ? 'down' : undefined}>
              <dt>{said.changes[one]}</dt>
              <dd>
                <b>{said.points(more, inPoints(Math.abs(more)))}</b> {lane && said.lane(LANE_NAMES[lane])}
              </dd>
            </div>
          );
        })}
      </dl>
      <div className={sheet['tool']}>
        <SegmentedControl
          size="xs"
          aria-label={`${said.outcome}: ${label}`}
          value={outcome ?? NOT_ASKED}
          onChange={(next) => onHeard({ note, outcome: OVERRIDE_OUTCOMES.find((known) => known === next) ?? null })}
          data={[
            { value: NOT_ASKED, label: said.notAsked },
            ...OVERRIDE_OUTCOMES.map((value) => ({ value, label: OUTCOME_NAMES[value] })),
          ]}
        />
        <Textarea
          size="xs"
          mt={6}
          autosize
          minRows={1}
          aria-label={`${said.heard}: ${label}`}
          placeholder={said.note}
          description={lacksNote ? said.noteNeeded : undefined}
          value={note}
          onChange={({ currentTarget: { value } }) => onHeard({ outcome, note: value })}
        />
      </div>
      <div className={classes['lines']} aria-hidden />
    </li>
  );
}
