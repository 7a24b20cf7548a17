/** Forms of the pages: what is wrong stands beside its field, whether the page sees it or the server, and the first such field gets the focus. */
import { useForm, type UseFormReturnType } from '@mantine/form';
import { useEffect, type FormEvent } from 'react';
import { Problem } from '../../api/client.js';
import type { RuleFault } from './rules.js';
import { useTranslations } from 'use-intl';
import type { Translate } from '../../i18n/translate.js';

type Fields = Record<string, unknown>;
type Rules<Values extends Fields> = { [Name in keyof Values]?: (value: Values[Name]) => RuleFault | null };

interface Input<Values extends Fields> {
  initialValues: Values;
  /** Rules by field, checked when the form is sent. */
  rules?: Rules<Values>;
}

export interface ValidatedForm<Values extends Fields> extends Omit<UseFormReturnType<Values>, 'onSubmit'> {
  /** Why the server refused, where no field of the form is to blame; null: it did not. */
  problem: Error | null;
  /** For `onSubmit` of a form with `noValidate`. @param send is called with values that pass every rule */
  onSubmit: (send: (values: Values) => void) => (event?: FormEvent<HTMLFormElement>) => void;
}

/** @param mutation sends the form; its refusals name the fields that are at fault */
export function useValidatedForm<Values extends Fields>(
  { initialValues, rules = {} }: Input<Values>,
  { error }: { error: Error | null },
): ValidatedForm<Values> {
  const t = useTranslations('common.fieldFaults');
  const form = useForm<Values>({
    mode: 'controlled',
    initialValues,
    validate: (values) =>
      Object.fromEntries(
        Object.entries(rules).map(([name, rule]) => {
          const fault = (rule as (value: unknown) => RuleFault | null)(values[name]);
          return [name, fault && fieldErrorText(t, fault)];
        }),
      ),
  });
  const refused = faultsOf(error, Object.keys(initialValues));
  const focusFirst = (names: readonly string[]): void => {
    const first = Object.keys(initialValues).find((name) => names.includes(name));
    if (first !== undefined) form.getInputNode(first)?.focus();
  };
  useEffect(() => {
    if (Object.keys(refused).length === 0) return;
    form.setErrors(refused);
    focusFirst(Object.keys(refused));
    // Once for each answer.
  }, [error]);
  return {
    ...form,
    problem: Object.keys(refused).length === 0 ? error : null,
    onSubmit: (send) => form.onSubmit(send, (faults) => focusFirst(Object.keys(faults))),
  };
}

/** What the server says of the fields of a form, by their names. */
function faultsOf(error: Error | null, names: readonly string[]): Record<string, string> {
  const faults = error instanceof Problem ? error.errors : [];
  return Object.fromEntries(
    faults.filter(({ path }) => names.includes(path)).map(({ path, message }) => [path, message]),
  );
}

function fieldErrorText(t: Translate<'common.fieldFaults'>, fault: RuleFault): string {
  return fault.code === 'tooShort' ? t('tooShort', { shortest: fault.shortest }) : t(fault.code);
}
