/** Forms of the pages: what is wrong stands beside its field, whether the page sees it or the server, and the first such field gets the focus. */
import { useForm, type FormErrors, type UseFormReturnType } from '@mantine/form';
import { useEffect, useRef, type FormEvent } from 'react';
import { ApiError } from '../../api/api-error.js';
import type { RuleFault } from './rules.js';
import { useTranslations } from 'use-intl';
import type { Translate } from '../../i18n/translate.js';

type Rules<Values extends object> = {
  [Name in keyof Values]?: (value: Values[Name], values: Values) => RuleFault | null;
};

interface Input<Values extends object> {
  initialValues: Values;
  /** Rules by field, checked when the form is sent. */
  rules?: Rules<Values>;
  /** Checks that span several fields: messages by the path of the field. They run with the rules. */
  faults?: (values: Values) => FormErrors;
  /**
   * The field that a path of the server means, where the two differ.
   * @returns undefined: the first part of the path is the name of the field
   */
  fieldAt?: (path: string, values: Values) => string | undefined;
  /** Is called after every change, as to keep a draft. */
  onValuesChange?: (values: Values) => void;
}

export interface ValidatedForm<Values extends object> extends Omit<UseFormReturnType<Values>, 'onSubmit'> {
  /** The error of the server as far as no field of the form shows it; null if there is none. */
  problem: Error | null;
  /** For `onSubmit` of a form with `noValidate`. @param send is called with values that pass every rule */
  onSubmit: (send: (values: Values) => void) => (event?: FormEvent<HTMLFormElement>) => void;
}

/** @param mutation sends the form; its refusals name the fields that are at fault */
export function useValidatedForm<Values extends object>(
  { initialValues, rules = {}, faults, fieldAt, onValuesChange }: Input<Values>,
  { error }: { error: Error | null },
): ValidatedForm<Values> {
  const t = useTranslations('common.fieldFaults');
  const form = useForm<Values>({
    mode: 'controlled',
    initialValues,
    ...(onValuesChange && { onValuesChange }),
    validate: (values) => ({ ...faultsByRule(t, rules, values), ...faults?.(values) }),
  });
  const names = Object.keys(initialValues);
  const refused = faultsOf(error, names, (path) => fieldAt?.(path, form.values));
  const sent = useRef<HTMLFormElement | null>(null);
  const focusFirst = (paths: readonly string[]): void => {
    const place = (path: string): number => names.indexOf(path.split('.')[0] ?? '');
    const [first] = [...paths].sort((one, other) => place(one) - place(other));
    if (first !== undefined) sent.current?.querySelector<HTMLElement>(`[data-path="${first}"]`)?.focus();
  };
  useEffect(() => {
    if (refused.size === 0) return;
    form.setErrors(Object.fromEntries(refused));
    focusFirst([...refused.keys()]);
    // Once for each answer.
  }, [error]);
  const isShown = refused.size > 0 && !refused.has(ELSEWHERE);
  return {
    ...form,
    problem: isShown ? null : error,
    onSubmit: (send) => {
      const submit = form.onSubmit(send, (found) => focusFirst(Object.keys(found)));
      return (event) => {
        sent.current = event?.currentTarget ?? null;
        submit(event);
      };
    },
  };
}

function faultsByRule<Values extends object>(
  t: Translate<'common.fieldFaults'>,
  rules: Rules<Values>,
  values: Values,
): FormErrors {
  return Object.fromEntries(
    (Object.keys(rules) as (keyof Values & string)[]).map((name) => {
      const fault = rules[name]?.(values[name], values);
      return [name, fault && fieldErrorText(t, fault)];
    }),
  );
}

/** Stands for what is no field of the form. */
const ELSEWHERE = '';

/** Returns the server’s messages about fields of the form, by path. */
function faultsOf(
  error: Error | null,
  names: readonly string[],
  fieldAt: (path: string) => string | undefined,
): Map<string, string> {
  const found = new Map<string, string>();
  for (const { path, message } of error instanceof ApiError ? error.errors : []) {
    const field = fieldAt(path) ?? path.split('.')[0] ?? '';
    const key = names.includes(field.split('.')[0] ?? '') ? field : ELSEWHERE;
    const earlier = found.get(key);
    found.set(key, earlier === undefined || earlier === message ? message : `${earlier}; ${message}`);
  }
  return found;
}

function fieldErrorText(t: Translate<'common.fieldFaults'>, fault: RuleFault): string {
  return fault.code === 'tooShort' ? t('tooShort', { shortest: fault.shortest }) : t(fault.code);
}
