import { Module } from '@nestjs/common';
import { RoleReaderService } from './role-reader.service.js';
import { RoleReading } from './role-reading.service.js';

/** One pool of readers for all that reads role pages. */
@Module({ providers: [RoleReaderService, RoleReading], exports: [RoleReaderService, RoleReading] })
export class RoleReadingModule {}
