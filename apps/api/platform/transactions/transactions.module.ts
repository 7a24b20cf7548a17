import { Global, Module } from '@nestjs/common';
import { Transactions } from './transactions.service.js';

@Global()
@Module({ providers: [Transactions], exports: [Transactions] })
export class TransactionsModule {}
