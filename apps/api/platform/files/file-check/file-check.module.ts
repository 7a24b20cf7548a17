import { Module } from '@nestjs/common';
import { FileCheck } from './file-check.service.js';

@Module({ providers: [FileCheck], exports: [FileCheck] })
export class FileCheckModule {}
