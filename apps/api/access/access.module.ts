import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { ApiKeysController } from './api-keys/api-keys.controller.js';
import { ApiKeysService } from './api-keys/api-keys.service.js';
import { ASKING_FOR_LINKS, Attempts } from './attempts.js';
import { CredentialsService } from './credentials.service.js';
import { ASKING, PasswordsService } from './session/passwords.service.js';
import { SessionController } from './session/session.controller.js';
import { SessionService } from './session/session.service.js';
import { UsersController } from './users/users.controller.js';
import { UsersService } from './users/users.service.js';

@Module({
  controllers: [SessionController, UsersController, ApiKeysController],
  providers: [
    CredentialsService,
    { provide: Attempts, useFactory: () => new Attempts() },
    { provide: ASKING, useFactory: () => new Attempts(ASKING_FOR_LINKS) },
    SessionService,
    PasswordsService,
    UsersService,
    ApiKeysService,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
})
export class AccessModule {}
