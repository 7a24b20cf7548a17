/** The OpenAPI 3.1 document, made from the same zod schemas that check what comes in. */
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';
import { problemSchema } from '#libs/contracts';
import { makeWebhooks } from './webhooks.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
const METHODS: readonly Method[] = ['get', 'post', 'put', 'patch', 'delete'];

const DESCRIPTION = `Matches candidates to a role and shows its working.

Errors are RFC 9457 problem details with a stable \`code\`. Lists are paginated by keyset: send \`next\` back as \`cursor\`.
POST requests accept an \`Idempotency-Key\`: for a day, the same key with the same request returns the same response and has one effect.
Sentences in responses come in English, or in German with \`Accept-Language: de\`. \`Content-Language\` names the language.
After a 2xx response to a request that adds candidates, its content is stored and takes effect exactly once.`;

export function makeOpenApi(app: INestApplication, version: string): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Candor')
    .setDescription(DESCRIPTION)
    .setVersion(version)
    .setOpenAPIVersion('3.1.0')
    .addBearerAuth(
      { type: 'http', scheme: 'bearer', bearerFormat: 'API key', description: 'An API key: `ck_…`' },
      'apiKey',
    )
    .addCookieAuth('__Host-candor-session', { type: 'apiKey', in: 'cookie' }, 'session')
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
    standardSchemaConverter: (schema, { schemaType }) => convert(schema as z.ZodType, schemaType),
  });
  const problem = convert(problemSchema, 'output');
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, ...(problem.components as object) },
  };
  Object.assign(document, { webhooks: makeWebhooks((schema) => convert(schema, 'output').schema) });
  for (const path of Object.values(document.paths)) {
    for (const method of METHODS) {
      const operation = path[method];
      if (operation) complete(operation, method);
    }
  }
  return document;
}

/** Adds the common parts of every route: each may answer a problem, and every POST takes a key. */
function complete(operation: Operation, method: Method): void {
  operation.responses['default'] = {
    description: 'A problem, in the format of RFC 9457',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
  if (method === 'post' && (operation as { 'x-allowed'?: unknown })['x-allowed'] !== 'anyone') {
    operation.parameters = [
      ...(operation.parameters ?? []),
      {
        name: 'Idempotency-Key',
        in: 'header',
        required: false,
        description: 'The same key with the same request has one effect and returns the same response',
        schema: { type: 'string', maxLength: 200 },
      },
    ];
  }
}

function convert(schema: z.ZodType, io: 'input' | 'output'): { schema: unknown; components?: Record<string, unknown> } {
  const {
    $schema: _,
    $defs,
    ...converted
  } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io,
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      // A format says it; the patterns of dates and ids are pages long.
      if (jsonSchema.format) delete jsonSchema.pattern;
    },
  }) as { $schema?: unknown; $defs?: Record<string, unknown> };
  return { schema: converted, ...($defs && { components: $defs }) };
}
