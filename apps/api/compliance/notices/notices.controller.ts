import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  applicationNoticeSchema,
  candidateRightsSchema,
  currentCandidateRightsSchema,
  idSchema,
  manyNoticedSchema,
  manyNoticesSchema,
  newNoticeTextSchema,
  noticeGivenSchema,
  noticePendingPageSchema,
  noticeStartersSchema,
  noticeTextSchema,
  noticeTextsSchema,
  rolesPendingNoticeSchema,
  pageQuerySchema,
  type ApplicationNotice,
  type CandidateRights,
  type CurrentCandidateRights,
  type ManyNoticed,
  type ManyNotices,
  type NewNoticeText,
  type NoticePendingItem,
  type NoticeStarters,
  type NoticeText,
  type NoticeTexts,
  type RolesPendingNotice,
  type Page,
  type PageQuery,
  type StatedNotice,
} from '#libs/contracts';
import { NOTICE_STARTERS } from '#libs/wording';
import { Responds } from '../../platform/http/responses/responds.decorator.js';
import { Caller, type Actor } from '../../platform/permissions/actor.js';
import { Allow } from '../../platform/permissions/allow.decorator.js';
import { ADMINS, EVERYBODY, RECRUITING } from '../../platform/permissions/rights.js';
import { NoticesService } from './notices.service.js';
import { RightsService } from './rights.service.js';

@ApiTags('notices')
@Controller('api/v1')
@Allow(EVERYBODY, 'candidates:read')
export class NoticesController {
  constructor(
    private readonly notices: NoticesService,
    private readonly rights: RightsService,
  ) {}

  @Get('candidate-rights')
  @Responds(200, 'Retrieve the candidate rights policy', currentCandidateRightsSchema)
  current(@Caller() actor: Actor): Promise<CurrentCandidateRights> {
    return this.rights.current(actor);
  }

  @Put('candidate-rights')
  @Allow(ADMINS, 'admin')
  @Responds(
    200,
    {
      summary: 'Update the candidate rights policy',
      description: 'Sets where a notice is required, when explanations are due, and the contact for candidates.',
    },
    currentCandidateRightsSchema,
  )
  set(
    @Caller() actor: Actor,
    @Body({ schema: candidateRightsSchema }) input: CandidateRights,
  ): Promise<CurrentCandidateRights> {
    return this.rights.set(actor, input);
  }

  @Get('notice-starters')
  @Responds(
    200,
    { summary: 'List notice templates', description: 'The templates are a starting point and not legal advice.' },
    noticeStartersSchema,
  )
  starters(): NoticeStarters {
    return { items: NOTICE_STARTERS.map((starter) => ({ ...starter })) };
  }

  @Get('notice-texts')
  @Responds(200, { summary: 'List notice texts', description: 'All versions of every text.' }, noticeTextsSchema)
  texts(@Caller() actor: Actor): Promise<NoticeTexts> {
    return this.notices.texts(actor);
  }

  @Post('notice-texts')
  @Allow(ADMINS, 'admin')
  @Responds(
    201,
    { summary: 'Create a version of a notice text', description: 'A version cannot be changed later.' },
    noticeTextSchema,
  )
  addText(@Caller() actor: Actor, @Body({ schema: newNoticeTextSchema }) input: NewNoticeText): Promise<NoticeText> {
    return this.notices.addText(actor, input);
  }

  @Put('notice-texts/:noticeTextId/active')
  @Allow(ADMINS, 'admin')
  @Responds(
    200,
    { summary: 'Activate a version of a notice text', description: 'Replaces the active version.' },
    noticeTextSchema,
  )
  putInForce(
    @Caller() actor: Actor,
    @Param('noticeTextId', { schema: idSchema }) noticeTextId: string,
  ): Promise<NoticeText> {
    return this.notices.putInForce(actor, noticeTextId);
  }

  @Get('notice-pending')
  @Responds(
    200,
    {
      summary: 'List roles with missing notices',
      description: 'Their applications are not scored until a notice is recorded.',
    },
    rolesPendingNoticeSchema,
  )
  listRolesPending(@Caller() actor: Actor): Promise<RolesPendingNotice> {
    return this.notices.listRolesPending(actor);
  }

  @Post('applications/:applicationId/notice')
  @Allow(RECRUITING, 'candidates:write')
  @Responds(
    201,
    {
      summary: 'Record a notice',
      description: 'Confirms that the candidate received the text about the assessment of applications.',
    },
    applicationNoticeSchema,
  )
  record(
    @Caller() actor: Actor,
    @Param('applicationId', { schema: idSchema }) applicationId: string,
    @Body({ schema: noticeGivenSchema }) input: StatedNotice,
  ): Promise<ApplicationNotice> {
    return this.notices.record(actor, applicationId, input);
  }

  @Post('roles/:roleId/notices')
  @Allow(RECRUITING, 'candidates:write')
  @Responds(
    200,
    {
      summary: 'Record a notice for many applications',
      description: 'Applies to the listed applications of a role, or to all that wait for a notice.',
    },
    manyNoticedSchema,
  )
  recordMany(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Body({ schema: manyNoticesSchema }) input: ManyNotices,
  ): Promise<ManyNoticed> {
    return this.notices.recordMany(actor, roleId, input);
  }

  @Get('roles/:roleId/notice-pending')
  @Responds(
    200,
    {
      summary: 'List applications with missing notices',
      description: 'They are not scored until a notice is recorded.',
    },
    noticePendingPageSchema,
  )
  pending(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Query({ schema: pageQuerySchema }) query: PageQuery,
  ): Promise<Page<NoticePendingItem>> {
    return this.notices.pending(actor, roleId, query);
  }
}
