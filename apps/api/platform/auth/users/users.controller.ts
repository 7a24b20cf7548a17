import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  createdUserSchema,
  idSchema,
  newUserSchema,
  pageQuerySchema,
  passwordLinkSchema,
  signInLinkSchema,
  userChangeSchema,
  userPageSchema,
  userSchema,
  type CreatedUser,
  type NewUser,
  type Page,
  type PageQuery,
  type PasswordLink,
  type SignInLink,
  type User,
  type UserChange,
} from '#libs/contracts';
import { Responds } from '../../http/responses/responds.decorator.js';
import { Caller, type Actor } from '../../permissions/actor.js';
import { Allow } from '../../permissions/allow.decorator.js';
import { ADMINS } from '../../permissions/rights.js';
import { UsersService } from './users.service.js';

@ApiTags('users')
@Controller('api/v1/users')
@Allow(ADMINS, 'admin')
export class UsersController {
  constructor(private readonly users: UsersService) {}

  @Get()
  @Responds(200, 'List users', userPageSchema)
  list(@Caller() actor: Actor, @Query({ schema: pageQuerySchema }) query: PageQuery): Promise<Page<User>> {
    return this.users.list(actor, query);
  }

  @Post()
  @Responds(
    201,
    { summary: 'Create or invite a user', description: 'The password or the link is shown once, or sent by email.' },
    createdUserSchema,
  )
  add(@Caller() actor: Actor, @Body({ schema: newUserSchema }) input: NewUser): Promise<CreatedUser> {
    return this.users.add(actor, input);
  }

  @Patch(':userId')
  @Responds(200, { summary: 'Update a user', description: 'Changes, disables or enables the user.' }, userSchema)
  change(
    @Caller() actor: Actor,
    @Param('userId', { schema: idSchema }) userId: string,
    @Body({ schema: userChangeSchema }) input: UserChange,
  ): Promise<User> {
    return this.users.change(actor, userId, input);
  }

  @Post(':userId/sign-in-links')
  @Responds(201, 'Create a one-time sign-in link', signInLinkSchema)
  addSignInLink(@Caller() actor: Actor, @Param('userId', { schema: idSchema }) userId: string): Promise<SignInLink> {
    return this.users.addSignInLink(actor, userId);
  }

  @Post(':userId/password-links')
  @Responds(
    201,
    { summary: 'Create or send a password link', description: 'The user sets a password with this one-time link.' },
    passwordLinkSchema,
  )
  addPasswordLink(
    @Caller() actor: Actor,
    @Param('userId', { schema: idSchema }) userId: string,
  ): Promise<PasswordLink> {
    return this.users.addPasswordLink(actor, userId);
  }
}
