/** Job descriptions, read as those of new roles are, before there is a role. */
import { Injectable } from '@nestjs/common';
import type { RolePreview, RolePreviewInput } from '#libs/contracts';
import { authorise, type Actor } from '../../platform/permissions/actor.js';
import { RECRUITING } from '../../platform/permissions/rights.js';
import { RoleReaderService } from '../reading/role-reader.service.js';
import { contentView } from '../roles/role-view.js';

@Injectable()
export class RolePreviewsService {
  constructor(private readonly reader: RoleReaderService) {}

  /** A page that asks for nothing has a preview, too. @throws Unprocessable, RolesBusy */
  async read(actor: Actor, { page: { text, format, title } }: RolePreviewInput): Promise<RolePreview> {
    authorise(actor, RECRUITING);
    const content = await this.reader.page(actor, { text, format, ...(title !== undefined && { title }) });
    return { title: content.title, ...contentView(content, actor.language) };
  }
}
