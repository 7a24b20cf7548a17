import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { createRoleReader, RoleReadingError } from '#libs/role-reading';

/** The text of a web page, or why it is unknown. */
export type WebPageRead = { outcome: 'text'; text: string } | { outcome: 'timed-out' | 'too-big' | 'malformed' };

/** Reads web pages as the API reads pasted ones, in a process of their own: no page stops the worker. The process starts with the first page. */
@Injectable()
export class JobDescriptionReaderService implements OnModuleDestroy {
  private readonly reader = createRoleReader({ size: 1, mostWaiting: Infinity });

  async read(organisationId: string, html: string): Promise<WebPageRead> {
    try {
      const text = await this.reader.read(organisationId, 'page-text', { text: html, format: 'html' });
      return { outcome: 'text', text };
    } catch (error) {
      if (!(error instanceof RoleReadingError)) throw error;
      return { outcome: OUTCOMES[error.code] };
    }
  }

  async onModuleDestroy(): Promise<void> {
    await this.reader.close();
  }
}

const OUTCOMES = {
  'timed-out': 'timed-out',
  'memory-limit': 'too-big',
  'asks-too-much': 'too-big',
  'too-many-lines': 'too-big',
  'nested-too-deep': 'malformed',
  unreadable: 'malformed',
  busy: 'timed-out',
} as const;
