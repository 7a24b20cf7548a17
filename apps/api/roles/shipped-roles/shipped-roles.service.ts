/** The roles that come with Candor, with their trades and the levels that their pages ask for. */
import { Injectable } from '@nestjs/common';
import type { ShippedRoles } from '#libs/contracts';
import { SHIPPED_ROLES } from '#libs/job-ad';

@Injectable()
export class ShippedRolesService {
  /** Their pages never change, and their levels are stored beside them: nothing is read here. */
  list(): ShippedRoles {
    return { items: SHIPPED_ROLES.map(({ id, title, trade, level, page }) => ({ id, title, trade, level, page })) };
  }
}
