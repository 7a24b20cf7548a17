import { Controller, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { deliveryReceiptSchema, type DeliveryReceipt } from '#libs/contracts';
import { Anyone } from '../access/allow.decorator.js';
import { Answers } from '../http/answers.decorator.js';
import type { RequestWithBytes } from '../http/body-parser.js';
import { HooksService } from './hooks.service.js';

@ApiTags('connections')
@Controller('hooks')
@Anyone()
export class HooksController {
  constructor(private readonly hooks: HooksService) {}

  @Post(':connectionId')
  @Answers(202, 'A delivery of an ATS; its signature is its credential', deliveryReceiptSchema)
  receive(@Param('connectionId') address: string, @Req() request: RequestWithBytes): Promise<DeliveryReceipt> {
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(' ') : value]),
    );
    return this.hooks.receive({ address, headers, rawBody: request.rawBody ?? Buffer.alloc(0) });
  }
}
