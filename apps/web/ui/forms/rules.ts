/** The faults that a field can have before it is sent. The form words them. */
export type RuleFault = { code: 'required' | 'notAnEmail' } | { code: 'tooShort'; shortest: number };

/** A rule of a field. @returns null when the value passes */
export type FieldRule<Value = string> = (value: Value) => RuleFault | null;

export const required: FieldRule<string | number | null> = (value) =>
  value === null || (typeof value === 'string' && value.trim() === '') ? { code: 'required' } : null;

/** As loose as the browser's own field: one `@` with something on both sides. The server has the last word. */
export const email: FieldRule = (value) =>
  required(value) ?? (/^[^\s@]+@[^\s@]+$/.test(value.trim()) ? null : { code: 'notAnEmail' });

/** @param shortest characters that the value has at least */
export const minLength =
  (shortest: number): FieldRule =>
  (value) =>
    required(value) ?? (value.trim().length < shortest ? { code: 'tooShort', shortest } : null);
