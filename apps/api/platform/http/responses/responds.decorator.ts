/** What a route answers, for its status and for the OpenAPI document. */
import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';

/** `summary` is the route's line in the documentation. Without a schema the answer has no body. */
export function Responds(status: number, summary: string, schema?: z.ZodType) {
  return applyDecorators(
    HttpCode(status),
    ApiOperation({ summary }),
    ApiResponse({ status, description: summary, ...(schema && { standardSchema: schema as never }) }),
  );
}
