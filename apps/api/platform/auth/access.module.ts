import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ApiKeysController } from './api-keys/api-keys.controller.js';
import { ApiKeysService } from './api-keys/api-keys.service.js';
import { AccessGuard } from './guard/access.guard.js';
import { CredentialsService } from './guard/credentials.service.js';
import { LimitsModule } from './limits/limits.module.js';
import { PasswordsService } from './session/passwords.service.js';
import { SessionOpener } from './session/session-opener.service.js';
import { SessionController } from './session/session.controller.js';
import { SessionService } from './session/session.service.js';
import { AccountNotices } from './sign-in/account-notices.service.js';
import { SignInLimiter } from './sign-in/sign-in-limiter.js';
import { UsersController } from './users/users.controller.js';
import { UsersService } from './users/users.service.js';

@Module({
  imports: [LimitsModule],
  controllers: [SessionController, UsersController, ApiKeysController],
  providers: [
    CredentialsService,
    SignInLimiter,
    AccountNotices,
    SessionOpener,
    SessionService,
    PasswordsService,
    UsersService,
    ApiKeysService,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
})
export class AccessModule {}
