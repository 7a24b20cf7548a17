import type { ApplicationNotice, NoticeText } from '#libs/contracts';
import type { ApplicationNoticeRow, NoticeTextRow } from '#libs/database';

export function noticeInView(row: ApplicationNoticeRow | null): ApplicationNotice | null {
  if (row === null) return null;
  const { textId, at, ...rest } = row;
  return { version: textId, at: at.toISOString(), ...rest };
}

export function noticeTextOf({ organisationId: _organisationId, madeAt, ...row }: NoticeTextRow): NoticeText {
  return { ...row, madeAt: madeAt.toISOString() };
}
