import { z } from 'zod';
import type { AtsAccountField } from '#libs/contracts';
import type { AtsApi } from './vendor.js';

/** Fields of an account as its schema declares them, in that order, for forms. What they must be together stands in the schema alone. */
export function accountFieldsOf(account: AtsApi['account']): AtsAccountField[] {
  const { properties = {}, required = [] } = z.toJSONSchema(account, { unrepresentable: 'any' });
  return Object.entries(properties).map(([name, field]) => {
    const { description = null, enum: choices } = typeof field === 'boolean' ? {} : field;
    return {
      ...{ name, description, required: required.includes(name) },
      choices: choices?.map(String) ?? null,
    };
  });
}
