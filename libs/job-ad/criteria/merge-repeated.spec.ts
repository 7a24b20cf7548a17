import { describe, expect, it } from '@jest/globals';
import type { Criterion } from '#libs/contracts';
import { readRole } from '../role/read-role.js';

const criteria = (text: string): Criterion[] => readRole(`Software Developer\n\n${text}`).criteria;
const shown = (text: string): string[] =>
  criteria(text)
    .filter(({ category }) => category === 'skills' || category === 'languages')
    .map(({ kind, label }) => `${kind}: ${label}`);

describe('a thing that a page asks for twice', () => {
  it('is one criterion, of the stronger kind', () => {
    expect(shown('Requirements\n- Python\n- Terraform\n\nNice to have\n- Python\n- Helm')).toEqual([
      'required: Python',
      'required: Terraform',
      'preferred: Helm',
    ]);
  });

  it('is part of the group that asks for it first, and no line beside it', () => {
    expect(shown('Requirements\n- Strong Python and SQL\n\nNice to have\n- Python')).toEqual([
      'required: Python and SQL',
    ]);
  });

  it('leaves a group that asks for it less', () => {
    const [python, rest] = criteria('Requirements\n- Python\n\nNice to have\n- Python, Terraform and Kafka');
    expect(python).toMatchObject({ label: 'Python', kind: 'required' });
    expect(rest).toMatchObject({ label: 'Terraform and Apache Kafka', kind: 'preferred' });
    expect(rest!.expression).toMatchObject({
      test: 'all',
      parts: [{ of: { test: 'skill' } }, { of: { test: 'skill' } }],
    });
  });

  it('keeps the months that one of the two asks for', () => {
    const [group] = criteria('Requirements\n- Python and SQL\n- 4+ years of Python');
    expect(group!.expression).toMatchObject({ test: 'all', parts: [{ of: { months: 48 } }, { of: { months: null } }] });
  });

  it('stays where it is one of several that will do', () => {
    expect(shown('Requirements\n- Go\n\nNice to have\n- Python or Rust')).toEqual([
      'required: Go',
      'preferred: Python or Rust',
    ]);
  });

  it('is of the lower level where two of one kind are stated for a language', () => {
    const found = criteria('Requirements\n- Polish B2\n- Fluent Polish');
    expect(found.filter(({ category }) => category === 'languages')).toHaveLength(1);
    expect(found.find(({ category }) => category === 'languages')!.expression).toMatchObject({ level: 'B2' });
  });
});
