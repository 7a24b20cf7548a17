/** The status, the documentation and the schema of a route's response. */
import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';

/** The documentation of a route: a line that begins with a verb, and what a caller has to know beyond it. */
export interface RouteText {
  summary: string;
  description: string;
}

/**
 * Declares the successful response of a route.
 * @param text the summary alone, or the summary with a description
 * @param schema of the body; without one the response has no body
 */
export function Responds(status: number, text: string | RouteText, schema?: z.ZodType) {
  const operation = typeof text === 'string' ? { summary: text } : text;
  return applyDecorators(
    HttpCode(status),
    ApiOperation(operation),
    ApiResponse({ status, description: operation.summary, ...(schema && { standardSchema: schema as never }) }),
  );
}
