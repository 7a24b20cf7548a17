/** Writes the OpenAPI document where the API reads it. The build runs it, so that no running API has to make the document. */
import { writeFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { readServerSettings } from '#libs/config';
import { VERSION } from '#libs/process';
import { AppModule } from './app.module.js';
import { OPENAPI_FILE } from './platform/openapi/openapi-file.js';
import { makeOpenApi } from './platform/openapi/openapi.js';

// Of a preview nothing is instantiated and nothing connected: routes and schemas are known from the classes.
const options = readServerSettings({ DATABASE_URL: 'postgres://none/none', CANDOR_SECRET_KEY: 'x'.repeat(64) });
const app = await NestFactory.create(AppModule.with(options), new FastifyAdapter(), {
  preview: true,
  logger: ['error'],
  abortOnError: false,
});
writeFileSync(OPENAPI_FILE, JSON.stringify(makeOpenApi(app, VERSION)));
