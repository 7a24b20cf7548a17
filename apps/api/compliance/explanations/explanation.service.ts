/** One application, told to the candidate: nothing of others, no notes, and no name of anybody who decided. */
import { Injectable } from '@nestjs/common';
import {
  isShown,
  summariseAnswers,
  type EvidenceQuote,
  type ExplanationView,
  type ExplainedNode,
  type Profile,
  type ReaderLanguage,
  type Working,
} from '#libs/contracts';
import {
  type ApplicationRow,
  applications,
  candidates,
  explanations,
  organisations,
  profiles,
  roles,
  screeningAnswers,
  type Tenant,
  weights,
} from '#libs/database';
import { explainToCandidate, requestSentence, wordsForCandidates } from '#libs/wording';
import { IdentityMaskingService } from '../../candidates/hidden-identities/identity-masking.service.js';
import { NotFound } from '../../platform/http/problems/problem.js';
import type { Actor } from '../../platform/permissions/actor.js';
import { CurrentSkills } from '../../roles/skills/current-skills.service.js';
import { ApplicationsService } from '../../views/application/applications.service.js';
import { quoter } from '../../views/evidence/quotes.js';
import { rightsOf } from '../notices/rights.service.js';
import { explainedFacts, distinctQuotes } from './read-facts.js';

/** The most gaps listed: more is no help. */
const MOST_CHANGES = 5;
/** Quotes under a criterion. */
const MOST_QUOTES = 3;

const dayOf = (at: Date): string => at.toISOString().slice(0, 'YYYY-MM-DD'.length);

interface TellingOptions {
  on: 'page' | 'letter';
  language: ReaderLanguage;
  expiresAt?: Date | null;
  /** A user who reads it for the candidate. */
  reader?: Actor | null;
}

@Injectable()
export class ExplanationService {
  constructor(
    private readonly applications: ApplicationsService,
    private readonly skills: CurrentSkills,
    private readonly masking: IdentityMaskingService,
  ) {}

  /**
   * @param reader a user who reads it for the candidate and may not see the identity: quotes lose their spans here
   * @throws NotFound for an unknown application, and for an erased candidate
   */
  async of(
    tenant: Tenant,
    applicationId: string,
    { on, language, expiresAt = null, reader = null }: TellingOptions,
  ): Promise<ExplanationView> {
    const application = await applications.find(tenant, applicationId);
    if (!application || application.mode === 'erased') throw new NotFound('application');
    const role = await roles.find(tenant, application.roleId);
    const organisation = await organisations.find(tenant);
    const maskedFor = reader?.hasHiddenIdentities === true ? reader : null;
    const inFull =
      application.mode === 'scored' ? await this.applications.workingIn(tenant, application, language) : null;
    const working =
      maskedFor && inFull ? await this.masking.maskIn(tenant, maskedFor, inFull, { applicationId }) : inFull;
    const { assessedOn, declinedOn } = await explanations.findDates(
      tenant,
      applicationId,
      working?.pinned.assessmentId ?? null,
    );
    const requests = await explanations.listRequestsOfApplication(tenant, applicationId);
    const documents = await candidates.listDocuments(tenant, application.candidateId);
    const answers = (await screeningAnswers.list(tenant, [applicationId]))(applicationId);
    const details = {
      language,
      organisation: organisation?.name ?? '',
      role: role?.title ?? '',
      state: stateOf(application, working),
      receivedOn: dayOf(application.receivedAt),
      declinedOn,
      score: scoreOf(working),
      ...(await this.read(tenant, application.candidateId, { working, maskedFor, language })),
      answers: { ...summariseAnswers(answers), questions: answers.questions.length },
      documents: documents.map(({ fileName, outcome }) => ({ name: fileName, read: outcome === 'text' })),
      criteria: working === null || working.score === null ? [] : criteriaOf(working),
      changes: working === null || working.score === null ? [] : changesOf(working),
      versions:
        working === null || assessedOn === null ? null : await this.versions(tenant, application, working, assessedOn),
      contact: (await rightsOf(tenant)).contact,
      requests: requests.map(({ kind, madeAt, state, words, reply }) => {
        const at = madeAt.toISOString();
        return { kind, at, state, words, reply, sentence: requestSentence(language, { kind, state, at }) };
      }),
      expiresAt: expiresAt?.toISOString() ?? null,
    } satisfies Omit<ExplanationView, 'sections' | 'title'>;
    return { ...details, title: wordsForCandidates(language).title, sections: explainToCandidate(details, on) };
  }

  /** Reads the role version of the score; without a score, the newest. */
  private async read(
    tenant: Tenant,
    candidateId: string,
    { working, maskedFor, language }: { working: Working | null; maskedFor: Actor | null; language: ReaderLanguage },
  ): Promise<Pick<ExplanationView, 'profileId' | 'facts'>> {
    const row = working
      ? await profiles.findVersion(tenant, candidateId, working.pinned.profileId)
      : await profiles.findLatest(tenant, candidateId);
    if (!row) return { profileId: null, facts: [] };
    const skills = await this.skills.of(tenant);
    const inFull = { profile: row.content as Profile, texts: await profiles.listTexts(tenant, row.id) };
    const { profile, texts } = maskedFor
      ? await this.masking.maskIn(tenant, maskedFor, inFull, { candidateId })
      : inFull;
    const quote = quoter(profile.documents, texts);
    const nameOf = (id: string) => skills.skillById(id)?.name;
    return { profileId: row.id, facts: explainedFacts(profile, language, { quote, nameOf }) };
  }

  private async versions(
    tenant: Tenant,
    { roleId }: ApplicationRow,
    { pinned }: Working,
    assessedOn: string,
  ): Promise<ExplanationView['versions']> {
    const role = await roles.findVersion(tenant, pinned.roleVersionId);
    const foundWeights = await weights.findVersion(tenant, roleId, pinned.weightsVersionId);
    const { asOf, matcher, taxonomy } = pinned;
    return {
      ...{ asOf, assessedOn, matcher, taxonomy: taxonomy.profile },
      ...{ role: role?.number ?? 0, weights: foundWeights?.number ?? 0 },
    };
  }
}

function stateOf({ mode }: ApplicationRow, working: Working | null): ExplanationView['state'] {
  if (mode === 'by-people' || mode === 'superseded' || mode === 'withdrawn') return mode;
  if (working === null) return 'waiting';
  return working.score === null ? 'unreadable' : 'assessed';
}

function scoreOf(working: Working | null): ExplanationView['score'] {
  if (working === null || working.score === null) return null;
  return { points: working.score, low: working.low ?? working.score, high: working.high ?? working.score };
}

/** Criteria that can earn points, in the order in which the role asks for them. */
function criteriaOf({ criteria, categories }: Working): ExplanationView['criteria'] {
  const counting = new Set(categories.filter(({ weight }) => weight > 0).map(({ category }) => category));
  return criteria
    .filter(({ category, kind }) => kind === 'bonus' || counting.has(category))
    .map(({ label, category, kind, outcome, explanation }) => ({
      ...{ label, category, kind, outcome },
      ...{ similar: explanation.similar, sentence: explanation.sentence },
      quotes: distinctQuotes(evidenceOf(explanation), [label]).slice(0, MOST_QUOTES),
    }));
}

const changesOf = ({ gains }: Working): string[] => gains.slice(0, MOST_CHANGES).map(({ what }) => what);

/** Returns the words of documents that show something, without the users who corrected a fact. */
function evidenceOf({ evidence, children }: ExplainedNode): EvidenceQuote[] {
  return [...evidence.filter(isShown), ...children.flatMap(evidenceOf)];
}
