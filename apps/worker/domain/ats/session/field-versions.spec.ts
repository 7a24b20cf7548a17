import { expect, it } from '@jest/globals';
import { fc } from '../../../../../test/support/properties.js';
import type { FieldVersions } from '#libs/database';
import { mergeFieldVersions, fieldVersionsOf } from './field-versions.js';

const record = fc.tuple(
  fc.constantFrom('2026-01-01', '2026-01-02', '2026-01-03'),
  fc.dictionary(fc.constantFrom('stage', 'status', 'jobId', '__proto__'), fc.constantFrom(null, 'a', 'b', { x: 1 })),
);

it('the state of a field is the same in whatever order things are said, and however often', () => {
  fc.assert(
    fc.property(
      fc
        .array(record, { maxLength: 6 })
        .chain((stated) =>
          fc.tuple(fc.constant(stated), fc.shuffledSubarray([...stated, ...stated], { minLength: stated.length * 2 })),
        ),
      ([stated, shuffled]) => {
        const all = (records: typeof stated): FieldVersions =>
          records.reduce<FieldVersions>(
            (known, [version, fields]) => mergeFieldVersions(known, fieldVersionsOf(version, fields)),
            {},
          );
        expect(all(shuffled)).toEqual(all(stated));
      },
    ),
  );
});

it('the state is the latest of each field; what is not spoken of stays', () => {
  const first = fieldVersionsOf('1', { stage: 'Applied', status: 'active', url: undefined });
  const second = fieldVersionsOf('2', { stage: 'Onsite' });
  const values = Object.entries(mergeFieldVersions(second, first)).map(([name, { value }]) => [name, value]);
  expect(Object.fromEntries(values)).toEqual({ stage: 'Onsite', status: 'active' });
});
