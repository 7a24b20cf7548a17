import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { shippedRolesSchema, type ShippedRoles } from '#libs/contracts';
import { readRole, SHIPPED_ROLES } from '#libs/text';
import { Allow } from '../access/allow.decorator.js';
import { EVERYBODY } from '../access/rights.js';
import { Answers } from '../http/answers.decorator.js';

/** The same for everybody, so it needs no service: pages that come with the product, to start a role of one's own from. */
@ApiTags('roles')
@Controller('api/v1/shipped-roles')
export class ShippedRolesController {
  @Get()
  @Allow(EVERYBODY, 'roles:read')
  @Answers(200, 'Roles that come with Candor, as templates for a new role', shippedRolesSchema)
  list(): ShippedRoles {
    return { items: SHIPPED_ROLES.map(({ id, title, page }) => ({ id, title, level: readRole(page).level, page })) };
  }
}
