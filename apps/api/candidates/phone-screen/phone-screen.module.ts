import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../../views/application/applications.module.js';
import { PhoneScreenController } from './phone-screen.controller.js';
import { PhoneScreenService } from './phone-screen.service.js';

@Module({ imports: [ApplicationsModule], controllers: [PhoneScreenController], providers: [PhoneScreenService] })
export class PhoneScreenModule {}
