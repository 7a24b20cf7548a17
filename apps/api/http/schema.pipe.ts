/** Checks what comes in against the zod schema that the route names (`@Body({ schema })`), and refuses with the field's name. */
import { Injectable, StandardSchemaValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import type { z } from 'zod';
import { InvalidInput, InvalidQuery, NotFound, type FieldFault } from './problem.js';

@Injectable()
export class SchemaPipe extends StandardSchemaValidationPipe {
  override async transform<T>(value: T, metadata: ArgumentMetadata): Promise<T> {
    const { schema, type } = metadata;
    if (!schema || !this.toValidate(metadata)) return value;
    this.stripProtoKeys(value);
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

/** Zod's issues as faults: an unknown field by its own path, a union by the branch that was meant. */
export function faultsOf(issues: readonly z.core.$ZodIssue[], at: PropertyKey[] = []): FieldFault[] {
  return issues.flatMap((issue) => {
    const path = [...at, ...issue.path];
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ path: named([...path, key]), message: 'Unknown field' }));
    }
    if (issue.code === 'invalid_union' && issue.errors.length > 0) return faultsOf(branchMeant(issue.errors), path);
    return [{ path: named(path), message: issue.message }];
  });
}

/**
 * The branch of a union that the input comes nearest to: a fault of the whole says that it is not such a thing at all, one of a field
 * at the top that it may not be, and one further in that it is.
 */
function branchMeant(branches: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] {
  const distance = (issues: readonly z.core.$ZodIssue[]): number =>
    issues.reduce((sum, issue) => {
      if (issue.code === 'unrecognized_keys') return sum + (issue.path.length === 0 ? issue.keys.length : 0);
      return sum + (issue.path.length === 0 ? 100 : issue.path.length === 1 ? 1 : 0);
    }, 0);
  return branches.reduce((best, next) => (distance(next) < distance(best) ? next : best));
}

function named(path: readonly PropertyKey[]): string {
  return path.map(String).join('.');
}
