/** The assessment terms of incoming applications: finds the text of the notice and stores the stated terms. */
import type { AssessmentTerms, NoticeGiven, StatedAssessmentTerms, StatedNotice } from '#libs/contracts';
import { newId, notices, outbox, type Tenant } from '#libs/database';
import { outboxJob } from '#libs/queues';
import { switchMode } from './switch-mode.js';

/** The stated notice leads to no text, or cannot be right. */
export class UnknownNotice extends Error {
  readonly code = 'notice-unknown';
  override name = 'UnknownNotice';
  /** @param path the field of the notice that is wrong */
  constructor(
    readonly path: 'version' | 'jurisdiction' | 'language' | 'at',
    message: string,
  ) {
    super(message);
  }
}

/** Clocks of two machines are not the same to the second. */
const AHEAD_MS = 5 * 60_000;

/** A text that a notice names, and whose law it is about. */
interface NamedText {
  textId: string;
  jurisdiction: string;
}

/** Texts that were looked up before, in the same transaction. */
type FoundTexts = Map<string, Promise<NamedText>>;

/**
 * The text that is said to have been given, with its jurisdiction.
 * @throws UnknownNotice, with the field
 */
export async function noticeNamed(
  tenant: Tenant,
  { at, channel, ...named }: StatedNotice,
  found: FoundTexts = new Map(),
): Promise<NoticeGiven & { jurisdiction: string }> {
  if (Date.parse(at) > Date.now() + AHEAD_MS) throw new UnknownNotice('at', 'It is in the future');
  const name = JSON.stringify([named.version, named.jurisdiction, named.language]);
  const text = found.get(name) ?? textNamed(tenant, named);
  found.set(name, text);
  return { ...(await text), at, channel };
}

async function textNamed(
  tenant: Tenant,
  { version, jurisdiction, language }: Omit<StatedNotice, 'at' | 'channel'>,
): Promise<NamedText> {
  if (version !== undefined) {
    const text = await notices.findText(tenant, version);
    if (!text) throw new UnknownNotice('version', `There is no notice text ${version}`);
    if (jurisdiction !== undefined && jurisdiction !== text.jurisdiction)
      throw new UnknownNotice('jurisdiction', `The notice text ${version} is for ${text.jurisdiction}`);
    return { textId: text.id, jurisdiction: text.jurisdiction };
  }
  const where = jurisdiction ?? 'default';
  const active = await notices.listActive(tenant, where);
  if (active.length === 0)
    throw new UnknownNotice('jurisdiction', `No notice text is active for ${where}. Activate one, or name a version`);
  const meant = active.filter((text) => language === undefined || text.language === language);
  const [text] = meant;
  if (!text || meant.length > 1) {
    const languages = active.map((one) => one.language).join(', ');
    throw new UnknownNotice(
      'language',
      `Notice texts are active for ${where} in ${languages}. Name the language of the notice`,
    );
  }
  return { textId: text.id, jurisdiction: where };
}

/**
 * Resolves the assessment terms of an arriving application, with the text of its notice.
 * @throws UnknownNotice
 */
export async function resolveAssessmentTerms(
  tenant: Tenant,
  { mode, jurisdiction, notice }: StatedAssessmentTerms,
  found?: FoundTexts,
): Promise<AssessmentTerms> {
  const given = notice ? await noticeNamed(tenant, notice, found) : null;
  return {
    mode,
    jurisdiction: given?.jurisdiction ?? jurisdiction ?? null,
    notice: given && { textId: given.textId, at: given.at, channel: given.channel },
  };
}

/** The same of many, each text looked up once. @returns by place; why, where a notice leads to no text */
export async function resolveEachAssessmentTerms(
  tenant: Tenant,
  stated: readonly StatedAssessmentTerms[],
): Promise<(AssessmentTerms | UnknownNotice)[]> {
  const found: FoundTexts = new Map();
  const resolved: (AssessmentTerms | UnknownNotice)[] = [];
  for (const one of stated) {
    const terms = resolveAssessmentTerms(tenant, one, found).catch((error: unknown) => {
      if (error instanceof UnknownNotice) return error;
      throw error;
    });
    resolved.push(await terms);
  }
  return resolved;
}

/**
 * Stores the stated terms of applications that have just arrived. An application that existed before accepts a first
 * notice and the wish to be assessed by people. No wish can make it scored.
 * @param come `by`: user or API key
 */
export async function saveAssessmentTerms(
  tenant: Tenant,
  { applicationId, isNew }: { applicationId: string; isNew: boolean },
  { assessmentTerms, by }: { assessmentTerms: AssessmentTerms; by: string | null },
): Promise<void> {
  const { mode, notice, jurisdiction } = assessmentTerms;
  const asked = {
    applicationId,
    mode,
    asked: 'candidate',
    reason: null,
  } as const;
  if (isNew) {
    if (mode === 'by-people') await notices.recordMode(tenant, { ...asked, id: newId(), madeBy: by });
    return;
  }
  if (mode === 'by-people') {
    await notices.lockRankings(tenant, applicationId);
    await switchMode(tenant, { ...asked, by });
  }
  if (notice === null) return;
  const given = { ...notice, jurisdiction: jurisdiction ?? 'default' };
  const recorded = await notices.record(tenant, { applicationIds: [applicationId] }, given, {
    onlyFirst: true,
  });
  const released = recorded
    .filter((one) => one.released)
    .map(({ id }) => outboxJob('assess-application', { applicationId: id }));
  await outbox.enqueue(tenant, released);
}
