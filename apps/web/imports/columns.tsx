import { Button, Loader, NativeSelect, Text, Title } from '@mantine/core';
import { Fragment, useState } from 'react';
import { POSITION_FIELDS, TABLE_FIELDS, type TableColumn, type TableField } from '#libs/contracts';
import { useConfirmMapping, useMapping } from '../api/imports.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { FIELD_NAMES } from './words.js';

/** A table has this many positions at most. */
const POSITIONS = 20;

/** What each column of a table, or of those in a ZIP, is taken for, with what stands in it: put right where the guess is wrong, then confirmed. */
export function Columns({ importId, mayConfirm }: { importId: string; mayConfirm: boolean }) {
  const mapping = useMapping(importId);
  const confirm = useConfirmMapping(importId);
  const [changed, setChanged] = useState<Readonly<Record<number, string>>>({});
  if (mapping.error) return <ProblemAlert error={mapping.error} retry={() => void mapping.refetch()} />;
  if (!mapping.data || mapping.data.state === 'guessing')
    return (
      <Text role="status">
        <Loader size="xs" component="span" /> The columns are being looked at …
      </Text>
    );
  const { columns } = mapping.data;
  const tables = [...new Set(columns.map(({ table }) => table))];
  const send = () =>
    confirm.mutate({
      columns: Object.entries(changed).map(([index, held]) => ({ index: Number(index), ...read(held) })),
    });
  return (
    <section aria-label="Columns">
      <Title order={2} size="h5">
        What do its columns hold?
      </Title>
      <Text c="dimmed" size="sm" mb="sm">
        This is a guess by their names and by what stands in them. Nothing is read from the rows before it is confirmed.
        {tables.some((table) => table !== null) &&
          ' A file that a row names goes with the candidate of that row; of a table that is about something else, take no column.'}
      </Text>
      {tables.map((table) => (
        <Fragment key={table}>
          {table !== null && (
            <Title order={3} size="h6" mt="sm">
              {table}
            </Title>
          )}
          <ul className="own-skills" aria-label={table ?? undefined}>
            {columns
              .filter((column) => column.table === table)
              .map((column) => (
                <li key={column.index}>
                  <div>
                    <b>{nameOf(column)}</b>
                    {column.samples.map((sample, row) => (
                      <span key={row} className="sentence sample">
                        {sample || '–'}
                      </span>
                    ))}
                  </div>
                  <NativeSelect
                    aria-label={`${tables.length > 1 ? `${table}: ` : ''}${nameOf(column)} holds`}
                    data={choicesFor(columns, table)}
                    value={changed[column.index] ?? written(column)}
                    disabled={!mayConfirm}
                    onChange={(event) => setChanged({ ...changed, [column.index]: event.currentTarget.value })}
                  />
                </li>
              ))}
          </ul>
        </Fragment>
      ))}
      {confirm.error && <ProblemAlert error={confirm.error} />}
      {mayConfirm && (
        <Button mt="sm" loading={confirm.isPending} onClick={send}>
          Import the rows
        </Button>
      )}
    </section>
  );
}

const nameOf = ({ header, index }: TableColumn): string => header || `Column ${index + 1}`;

/** A choice as the value of an option: `name`, `title 2`, or nothing. */
const written = ({ field, position }: Pick<TableColumn, 'field' | 'position'>): string =>
  [field, position].filter((part) => part !== null).join(' ');

function read(held: string): Pick<TableColumn, 'field' | 'position'> {
  const [field, position] = held.split(' ');
  return { field: (field || null) as TableField | null, position: position ? Number(position) : null };
}

/** One position more than the guess has. @param table in the ZIP, where a row can name files; null when it came by itself */
function choicesFor(all: readonly TableColumn[], table: string | null) {
  const columns = all.filter((column) => column.table === table);
  const positions = Math.min(POSITIONS, Math.max(1, ...columns.map(({ position }) => (position ?? 0) + 1)));
  const ofPerson = TABLE_FIELDS.filter(
    (field) => !POSITION_FIELDS.includes(field) && (field !== 'file' || table !== null),
  );
  return [
    { value: '', label: 'Not taken' },
    { group: 'The person', items: ofPerson.map((field) => ({ value: field, label: FIELD_NAMES[field] })) },
    ...Array.from({ length: positions }, (_, at) => ({
      group: at === 0 ? 'Position 1 (the newest)' : `Position ${at + 1}`,
      items: POSITION_FIELDS.map((field) => ({
        value: `${field} ${at + 1}`,
        label: at === 0 ? FIELD_NAMES[field] : `${FIELD_NAMES[field]}, position ${at + 1}`,
      })),
    })),
  ];
}
