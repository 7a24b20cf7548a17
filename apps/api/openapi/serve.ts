/** `/api/openapi.json`, and `/api/docs` for people: made when the first asks, since making it takes half a second. */
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

export function serveOpenApi(app: NestFastifyApplication, make: () => OpenAPIObject): void {
  SwaggerModule.setup('api/docs', app, make, {
    jsonDocumentUrl: 'api/openapi.json',
    yamlDocumentUrl: 'api/openapi.yaml',
    customSiteTitle: 'Candor API',
  });
}
