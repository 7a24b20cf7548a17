import { Button, Checkbox, Group } from '@mantine/core';
import { useState } from 'react';
import { LANE_NAMES, nameAtStart } from '#libs/wording';
import { useComparison } from '../../api/shortlist.js';
import { OutcomeMark } from '../../ui/outcome-mark.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { words } from '../../words/index.js';
import classes from './comparison.module.css';
import { LoadingPage } from '../../ui/loading.js';

const said = words.shortlist.comparison;

interface Props {
  roleId: string;
  applicationIds: readonly string[];
  onClose: () => void;
  onOpen: (applicationId: string) => void;
}

/** Two to five people side by side, criterion by criterion; what sets nobody apart can be left out. */
export function Comparison({ roleId, applicationIds, onClose, onOpen }: Props) {
  const { data, error, refetch } = useComparison(roleId, applicationIds);
  const [onlyApart, setOnlyApart] = useState(true);
  if (error) return <ProblemAlert error={error} retry={() => void refetch()} />;
  if (!data) return <LoadingPage />;
  const criteria = data.criteria.filter(({ differs }) => differs || !onlyApart);
  return (
    <section className={classes['comparison']} aria-label={said.title}>
      <Group mb="sm">
        <Button variant="default" onClick={onClose}>
          {said.back}
        </Button>
        <Checkbox
          size="xs"
          label={said.onlyApart}
          checked={onlyApart}
          onChange={({ currentTarget: { checked } }) => setOnlyApart(checked)}
        />
      </Group>
      <table>
        <thead>
          <tr>
            <td />
            {data.people.map((one) => (
              <th key={one.applicationId} scope="col">
                <button type="button" onClick={() => onOpen(one.applicationId)}>
                  {one.name ?? words.common.nameNotRead}
                </button>
                <b>{one.score === null ? '–' : Math.round(one.score)}</b>
                <small>
                  {LANE_NAMES[one.lane]}
                  {one.rank !== null && `, ${words.shortlist.person.place(one.rank)}`}
                </small>
                <small>{one.benchmark}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {criteria.map((criterion) => (
            <tr key={criterion.id}>
              <th scope="row">
                {nameAtStart(criterion.label)}
                <small>{said.worth(criterion.of)}</small>
              </th>
              {criterion.people.map(({ outcome, points, sentence, evidence }, at) => (
                <td key={data.people[at]?.applicationId}>
                  <OutcomeMark outcome={outcome} /> <b>{points.toFixed(1)}</b>
                  <span className={classes['sentence']}>{sentence}</span>
                  {evidence && <q>{evidence.quote}</q>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {criteria.length === 0 && <p>{said.nothingApart}</p>}
    </section>
  );
}
