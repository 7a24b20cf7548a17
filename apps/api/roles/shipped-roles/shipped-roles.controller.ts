import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { shippedRolesSchema, type ShippedRoles } from '#libs/contracts';
import { Responds } from '../../platform/http/responses/responds.decorator.js';
import { Allow } from '../../platform/permissions/allow.decorator.js';
import { EVERYBODY } from '../../platform/permissions/rights.js';
import { ShippedRolesService } from './shipped-roles.service.js';

/** Pages that come with the product, as starting points for a role. They are the same for every caller. */
@ApiTags('roles')
@Controller('api/v1/shipped-roles')
export class ShippedRolesController {
  constructor(private readonly shipped: ShippedRolesService) {}

  @Get()
  @Allow(EVERYBODY, 'roles:read')
  @Responds(200, { summary: 'List role templates', description: 'Roles that come with Candor.' }, shippedRolesSchema)
  list(): ShippedRoles {
    return this.shipped.list();
  }
}
