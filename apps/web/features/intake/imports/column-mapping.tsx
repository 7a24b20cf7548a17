import { Button, Loader, NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import { POSITION_FIELDS, TABLE_FIELDS, type TableColumn, type TableField } from '#libs/contracts';
import { useConfirmMapping, useMapping } from './queries.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import rows from '../../../ui/layout/rows.module.css';
import classes from '../upload/imports.module.css';
import { useTranslations } from 'use-intl';
import type { Translate } from '../../../i18n/translate.js';

/** A table has this many positions at most. */
const POSITIONS = 20;

/**
 * The guessed meaning of each column of a table, or of the tables in a ZIP, with sample cells. The user corrects wrong
 * guesses and confirms.
 */
export function ColumnMapping({ importId, mayConfirm }: { importId: string; mayConfirm: boolean }) {
  const t = useTranslations('imports.columns');
  const tFields = useTranslations('imports.fields');
  const mapping = useMapping(importId);
  const confirm = useConfirmMapping(importId);
  const [changed, setChanged] = useState<Readonly<Record<number, string>>>({});
  if (mapping.isLoadingError) return <ProblemAlert error={mapping.error} retry={() => void mapping.refetch()} />;
  if (!mapping.data || mapping.data.state === 'guessing')
    return (
      <Text role="status">
        <Loader size="xs" component="span" role="presentation" /> {t('looking')}
      </Text>
    );
  const { columns } = mapping.data;
  const tables = [...new Set(columns.map(({ table }) => table))];
  const send = () =>
    confirm.mutate({
      columns: Object.entries(changed).map(([index, held]) => ({ index: Number(index), ...read(held) })),
    });
  return (
    <section aria-label={t('label')} className={classes['part']}>
      <h2>{t('title')}</h2>
      <p className={classes['hint']}>
        {t('guess')} {tables.some((table) => table !== null) && t('severalTables')}
      </p>
      {tables.map((table) => (
        <section key={table} className={classes['part']}>
          {table !== null && <h3>{table}</h3>}
          <ul className={rows['items']} aria-label={table ?? undefined}>
            {columns
              .filter((column) => column.table === table)
              .map((column) => (
                <li key={column.index}>
                  <div className={rows['what']}>
                    <b>{nameOf(t, column)}</b>
                    {column.samples.map((sample, row) => (
                      <span key={row} className={classes['sample']}>
                        {sample || '–'}
                      </span>
                    ))}
                  </div>
                  <NativeSelect
                    aria-label={
                      tables.length > 1
                        ? t('holdsIn', { table: table ?? '', column: nameOf(t, column) })
                        : t('holds', { column: nameOf(t, column) })
                    }
                    data={choicesFor(t, tFields, columns, table)}
                    value={changed[column.index] ?? written(column)}
                    disabled={!mayConfirm}
                    onChange={(event) => setChanged({ ...changed, [column.index]: event.currentTarget.value })}
                  />
                </li>
              ))}
          </ul>
        </section>
      ))}
      {confirm.error && <ProblemAlert error={confirm.error} />}
      {mayConfirm && (
        <Button mt="sm" loading={confirm.isPending} onClick={send}>
          {t('confirm')}
        </Button>
      )}
    </section>
  );
}

const nameOf = (t: Translate<'imports.columns'>, { header, index }: TableColumn): string =>
  header || t('column', { number: index + 1 });

/** A choice as the value of an option: `name`, `title 2`, or nothing. */
const written = ({ field, position }: Pick<TableColumn, 'field' | 'position'>): string =>
  [field, position].filter((part) => part !== null).join(' ');

function read(held: string): Pick<TableColumn, 'field' | 'position'> {
  const [field, position] = held.split(' ');
  return { field: (field || null) as TableField | null, position: position ? Number(position) : null };
}

/** One position more than the guess has. @param table in the ZIP, where a row can name files; null when it came by itself */
function choicesFor(
  t: Translate<'imports.columns'>,
  tFields: Translate<'imports.fields'>,
  all: readonly TableColumn[],
  table: string | null,
) {
  const columns = all.filter((column) => column.table === table);
  const positions = Math.min(POSITIONS, Math.max(1, ...columns.map(({ position }) => (position ?? 0) + 1)));
  const ofPerson = TABLE_FIELDS.filter(
    (field) => !POSITION_FIELDS.includes(field) && (field !== 'file' || table !== null),
  );
  return [
    { value: '', label: t('notTaken') },
    { group: t('person'), items: ofPerson.map((field) => ({ value: field, label: tFields(field) })) },
    ...Array.from({ length: positions }, (_, at) => ({
      group: t('position', { number: at + 1 }),
      items: POSITION_FIELDS.map((field) => ({
        value: `${field} ${at + 1}`,
        label: t('atPosition', { field: tFields(field), number: at + 1 }),
      })),
    })),
  ];
}
