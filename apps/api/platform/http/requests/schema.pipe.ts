/** Checks what comes in against the zod schema that the route names (`@Body({ schema })`), and refuses with the field's name. */
import { Injectable, StandardSchemaValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import type { z } from 'zod';
import { fieldErrorsOf } from '#libs/contracts';
import { InvalidInput, InvalidQuery, NotFound } from '../problems/problem.js';

@Injectable()
export class SchemaPipe extends StandardSchemaValidationPipe {
  override async transform<T>(value: T, metadata: ArgumentMetadata): Promise<T> {
    const { schema, type, data: parameter } = metadata;
    if (!schema || !this.toValidate(metadata)) return value;
    const result = await this.validate<T>(value, schema);
    if (!result.issues) return result.value;
    if (type === 'param') throw new NotFound(resourceOf(parameter));
    if (type === 'body' && value === undefined) {
      throw new InvalidInput([{ path: '', message: 'Send a JSON body: `Content-Type: application/json`' }]);
    }
    const faults = fieldErrorsOf(result.issues as readonly z.core.$ZodIssue[]);
    throw type === 'query' ? new InvalidQuery(faults) : new InvalidInput(faults);
  }
}

/** Returns the resource whose id a parameter of the path is: `noticeTextId` is of a notice text. */
function resourceOf(parameter: string | undefined): string {
  const named = /^(\w+)Id$/.exec(parameter ?? '')?.[1];
  return named === undefined ? 'address' : named.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
