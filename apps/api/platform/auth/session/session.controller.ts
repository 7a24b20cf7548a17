import { Body, Controller, Delete, Get, Inject, Param, Patch, Post, Put, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readToken } from '#libs/secrets';
import {
  chosenPasswordSchema,
  idSchema,
  openSessionsSchema,
  ownChangeSchema,
  passwordChangeSchema,
  resetReceiptSchema,
  resetRequestSchema,
  sessionSchema,
  signInByLinkSchema,
  signInSchema,
  type ChosenPassword,
  type OpenSessions,
  type OwnChange,
  type PasswordChange,
  type ResetReceipt,
  type ResetRequest,
  type Session,
  type SignIn,
  type SignInByLink,
} from '#libs/contracts';
import { Responds } from '../../http/responses/responds.decorator.js';
import { API_OPTIONS, type ApiOptions } from '../../settings/options.js';
import { Caller, type Actor } from '../../permissions/actor.js';
import { Allow, Anyone } from '../../permissions/allow.decorator.js';
import { EVERYBODY } from '../../permissions/rights.js';
import { readBrowserCookie, setBrowserCookie } from '../sign-in/browser-cookie.js';
import {
  clearSessionCookie,
  readSessionCookie,
  requireCookieWorks,
  setSessionCookie,
} from '../sign-in/session-cookie.js';
import { PasswordsService } from './passwords.service.js';
import type { SignedIn, SignInFrom } from './session-opener.service.js';
import { SessionService } from './session.service.js';

@ApiTags('session')
@Controller('api/v1/session')
export class SessionController {
  constructor(
    private readonly sessions: SessionService,
    private readonly passwords: PasswordsService,
    @Inject(API_OPTIONS) private readonly options: ApiOptions,
  ) {}

  @Get()
  @Allow(EVERYBODY, 'none')
  @Responds(200, 'Retrieve the current session', sessionSchema)
  current(@Caller() actor: Actor): Promise<Session> {
    return this.sessions.current(actor);
  }

  @Patch()
  @Allow(EVERYBODY, 'none')
  @Responds(200, 'Update the name of the caller', sessionSchema)
  change(@Caller() actor: Actor, @Body({ schema: ownChangeSchema }) input: OwnChange): Promise<Session> {
    return this.sessions.change(actor, input);
  }

  @Post()
  @Anyone()
  @Responds(200, 'Sign in with an email address and a password', sessionSchema)
  async signIn(
    @Body({ schema: signInSchema }) input: SignIn,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    requireCookieWorks(request, this.options);
    return this.answer(request, reply, await this.sessions.signIn(input, this.from(request)));
  }

  @Post('link')
  @Anyone()
  @Responds(200, 'Sign in with a one-time link', sessionSchema)
  async signInByLink(
    @Body({ schema: signInByLinkSchema }) input: SignInByLink,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    requireCookieWorks(request, this.options);
    return this.answer(request, reply, await this.sessions.signInByLink(input, this.from(request)));
  }

  @Post('password')
  @Anyone()
  @Responds(
    200,
    { summary: 'Set a password with a one-time link', description: 'Also signs the user in.' },
    sessionSchema,
  )
  async choosePassword(
    @Body({ schema: chosenPasswordSchema }) input: ChosenPassword,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    requireCookieWorks(request, this.options);
    return this.answer(request, reply, await this.passwords.choose(input, this.from(request)));
  }

  @Put('password')
  @Allow(EVERYBODY, 'none')
  @Responds(204, {
    summary: 'Change the password of the caller',
    description: 'Ends the other sessions of the caller.',
  })
  changePassword(@Caller() actor: Actor, @Body({ schema: passwordChangeSchema }) input: PasswordChange): Promise<void> {
    return this.passwords.change(actor, input);
  }

  @Post('reset-links')
  @Anyone()
  @Responds(202, 'Request a password link by email', resetReceiptSchema)
  askForReset(
    @Body({ schema: resetRequestSchema }) input: ResetRequest,
    @Req() request: FastifyRequest,
  ): Promise<ResetReceipt> {
    return this.passwords.askForReset(input, this.from(request));
  }

  @Delete()
  @Allow(EVERYBODY, 'none')
  @Responds(204, 'Sign out')
  async signOut(@Caller() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.signOut(actor);
    clearSessionCookie(reply);
  }

  @Get('all')
  @Allow(EVERYBODY, 'none')
  @Responds(
    200,
    { summary: 'List the sessions of the caller', description: 'Newest first. The list is empty for an API key.' },
    openSessionsSchema,
  )
  open(@Caller() actor: Actor): Promise<OpenSessions> {
    return this.sessions.open(actor);
  }

  @Delete('others')
  @Allow(EVERYBODY, 'none')
  @Responds(204, 'End the other sessions of the caller')
  endOthers(@Caller() actor: Actor): Promise<void> {
    return this.sessions.endOthers(actor);
  }

  @Delete(':sessionId')
  @Allow(EVERYBODY, 'none')
  @Responds(204, 'End a session of the caller')
  end(@Caller() actor: Actor, @Param('sessionId', { schema: idSchema }) sessionId: string): Promise<void> {
    return this.sessions.end(actor, sessionId);
  }

  private answer(request: FastifyRequest, reply: FastifyReply, signedIn: SignedIn): Session {
    setSessionCookie(request, reply, this.options, signedIn.token, signedIn.expiresAt);
    setBrowserCookie(request, reply, this.options, signedIn.browserToken);
    return signedIn.session;
  }

  /** Returns the origin of a request. The address is that of the connection, or the one that a trusted proxy states (`CANDOR_TRUSTED_PROXIES`). */
  private from(request: FastifyRequest): SignInFrom {
    return {
      address: request.ip,
      requestId: request.id,
      browsers: readBrowserCookie(request, this.options),
      session: readToken('session', readSessionCookie(request, this.options) ?? ''),
    };
  }
}
