import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { accountFieldsOf, ATS_SAMPLES, VENDORS, type AtsVendor } from '#libs/ats';
import { atsVendorsSchema, type AtsVendorInfo, type AtsVendors, type ReaderLanguage } from '#libs/contracts';
import { Responds } from '../../platform/http/responses/responds.decorator.js';
import { Caller, type Actor } from '../../platform/permissions/actor.js';
import { Allow } from '../../platform/permissions/allow.decorator.js';
import { ADMINS } from '../../platform/permissions/rights.js';

/**
 * The supported vendors, and what a connection to each needs. It is the same for every caller, so it needs no service.
 */
@ApiTags('connections')
@Controller('api/v1/ats-vendors')
export class AtsVendorsController {
  @Get()
  @Allow(ADMINS, 'admin')
  @Responds(
    200,
    { summary: 'List ATS vendors', description: 'Includes the fields that each vendor requires.' },
    atsVendorsSchema,
  )
  list(@Caller() { language }: Actor): AtsVendors {
    return { items: Object.values(VENDORS).map((vendor) => infoOf(vendor, language)) };
  }
}

function infoOf({ id, name, secret, api }: AtsVendor, language: ReaderLanguage): AtsVendorInfo {
  const events = ATS_SAMPLES.find(({ vendor }) => vendor === id)?.events;
  return {
    ...{ id, name, posts: events !== undefined },
    secret: { from: secret.from, where: secret.where[language] },
    account: api === null ? null : accountFieldsOf(api.account),
    samples: Object.entries(events ?? {}).flatMap(([event, { greets }]) => (greets ? [] : event)),
  };
}
