import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idSchema, sharedApplicationSchema, sharedSchema, type Shared, type SharedApplication } from '#libs/contracts';
import { ByLink, type LinkCall } from '../../platform/auth/links/open-links.js';
import { Responds } from '../../platform/http/responses/responds.decorator.js';
import { Anyone } from '../../platform/permissions/allow.decorator.js';
import { SharedService } from './shared.service.js';

/** For people without an account: the token of their link is the credential, sent as `Authorization: Bearer …`. */
@ApiTags('share-links')
@Controller('api/v1/shared')
@Anyone()
export class SharedController {
  constructor(private readonly shared: SharedService) {}

  @Get()
  @Responds(
    200,
    { summary: 'Retrieve a shared shortlist', description: 'The token of the link is the credential.' },
    sharedSchema,
  )
  read(@ByLink() call: LinkCall): Promise<Shared> {
    return this.shared.read(call);
  }

  @Get('applications/:applicationId')
  @Responds(
    200,
    { summary: 'Retrieve a shared application', description: 'Includes the score breakdown.' },
    sharedApplicationSchema,
  )
  application(
    @ByLink() call: LinkCall,
    @Param('applicationId', { schema: idSchema }) applicationId: string,
  ): Promise<SharedApplication> {
    return this.shared.application(call, applicationId);
  }
}
