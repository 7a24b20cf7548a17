import { Module } from '@nestjs/common';
import { RoleReader } from './role-reader.service.js';
import { RoleReading } from './role-reading.service.js';

/** One pool of readers for all that reads role pages. */
@Module({ providers: [RoleReader, RoleReading], exports: [RoleReader, RoleReading] })
export class RoleReadingModule {}
