/** Checks what comes in against the zod schema that the route names (`@Body({ schema })`), and refuses with the field's name. */
import { Injectable, StandardSchemaValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import type { z } from 'zod';
import { InvalidInput, InvalidQuery, NotFound, type FieldFault } from './problem.js';

@Injectable()
export class SchemaPipe extends StandardSchemaValidationPipe {
  override async transform<T>(value: T, metadata: ArgumentMetadata): Promise<T> {
    const { schema, type } = metadata;
    if (!schema || !this.toValidate(metadata)) return value;
    const result = await this.validate<T>(value, schema);
    if (!result.issues) return result.value;
    if (type === 'param') throw new NotFound('address');
    if (type === 'body' && value === undefined) {
      throw new InvalidInput([{ path: '', message: 'A JSON body is needed: `Content-Type: application/json`' }]);
    }
    const faults = faultsOf(result.issues as readonly z.core.$ZodIssue[]);
    throw type === 'query' ? new InvalidQuery(faults) : new InvalidInput(faults);
  }
}

/** Zod's issues as faults: an unknown field by its own path, a union by the branch that fits best. */
export function faultsOf(issues: readonly z.core.$ZodIssue[], at: PropertyKey[] = []): FieldFault[] {
  return issues.flatMap((issue) => {
    const path = [...at, ...issue.path];
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ path: named([...path, key]), message: 'Unknown field' }));
    }
    if (issue.code === 'invalid_union' && issue.errors.length > 0) {
      return issue.errors
        .map((branch) => faultsOf(branch, path))
        .reduce((best, next) => (next.length < best.length ? next : best));
    }
    return [{ path: named(path), message: issue.message }];
  });
}

function named(path: readonly PropertyKey[]): string {
  return path.map(String).join('.');
}
