/** The roles that come with Candor, with the levels that their pages ask for. */
import { Injectable } from '@nestjs/common';
import type { ShippedRoles } from '#libs/contracts';
import { SHIPPED_ROLES } from '#libs/job-ad';
import { RoleReaderService } from '../reading/role-reader.service.js';

@Injectable()
export class ShippedRolesService {
  private listed: Promise<ShippedRoles> | null = null;

  constructor(private readonly reader: RoleReaderService) {}

  /** Their pages never change: they are read once. */
  list(): Promise<ShippedRoles> {
    this.listed ??= this.read().catch((error: unknown) => {
      this.listed = null;
      throw error;
    });
    return this.listed;
  }

  private async read(): Promise<ShippedRoles> {
    const items: ShippedRoles['items'] = [];
    for (const { id, title, page } of SHIPPED_ROLES)
      items.push({ id, title, page, level: (await this.reader.shipped(page)).level });
    return { items };
  }
}
