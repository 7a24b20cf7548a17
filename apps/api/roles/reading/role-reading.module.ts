import { Module } from '@nestjs/common';
import { LineClassesService } from './line-classes.service.js';
import { RoleReaderService } from './role-reader.service.js';
import { RoleReading } from './role-reading.service.js';

/** One pool of readers for all that reads role pages. */
@Module({
  providers: [RoleReaderService, RoleReading, LineClassesService],
  exports: [RoleReaderService, RoleReading, LineClassesService],
})
export class RoleReadingModule {}
