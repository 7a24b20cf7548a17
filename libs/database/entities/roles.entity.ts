import { Column, Entity, PrimaryColumn } from 'typeorm';
import type {
  Assessment,
  Brief,
  DecisionKind,
  InboxKind,
  KnownVerdict,
  OutOfDateCause,
  RankingState,
  RoleContent,
  RoleState,
  WeightsContent,
  WeightsOrigin,
} from '#libs/contracts';

export const APPLICATION_MODES = ['scored', 'by-people', 'erased', 'superseded', 'withdrawn'] as const;
export type ApplicationMode = (typeof APPLICATION_MODES)[number];

/** The job being filled. Its content stands in versions. */
@Entity('role')
export class RoleEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') title!: string;
  @Column('text') state!: RoleState;
  /** Only those who belong to it see it. */
  @Column('boolean', { default: false }) confidential!: boolean;
  @Column('uuid', { nullable: true }) currentVersionId!: string | null;
  @Column('uuid', { nullable: true }) activeWeightsId!: string | null;
  /** When it was last closed, while it is; a trigger keeps it. */
  @Column('timestamptz', { nullable: true }) closedAt!: Date | null;
  /** Everybody reads it without seeing who the people are. */
  @Column('boolean', { default: false }) blind!: boolean;
  /** Comes with Candor to be tried, with people who were made up. */
  @Column('boolean', { default: false }) sample!: boolean;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
}

/** Who belongs to a role: a user or an API key. */
@Entity('role_member')
export class RoleMemberEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') roleId!: string;
  /** One of the two that follow. */
  @PrimaryColumn('uuid') memberId!: string;
  @Column('uuid', { nullable: true }) userId!: string | null;
  @Column('uuid', { nullable: true }) apiKeyId!: string | null;
  /** A user or an API key; null for a command. */
  @Column('uuid', { nullable: true }) addedBy!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) addedAt!: Date;
}

/** The file that a role page came in, until a role is made of it. */
@Entity('role_page')
export class RolePageEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  /** A user or an API key. */
  @Column('uuid') askedBy!: string;
  @Column('text') fileName!: string;
  @Column('text') mediaType!: string;
  /** Until it has been read. */
  @Column('bytea', { nullable: true }) bytes!: Buffer | null;
  /** By the reader's word; null while it waits. */
  @Column('text', { nullable: true }) outcome!: string | null;
  @Column('text', { nullable: true }) text!: string | null;
  @Column('text', { nullable: true }) message!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
}

/** Immutable. */
@Entity('role_version')
export class RoleVersionEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') roleId!: string;
  /** 1, 2, … in each role. */
  @Column('int') number!: number;
  @Column('jsonb') content!: RoleContent;
  /** `YYYY-MM-DD`: the day on which all its assessments stand. */
  @Column('date') asOf!: string;
  @Column('uuid', { nullable: true }) createdBy!: string | null;
  /** Why there is this version. */
  @Column('text', { nullable: true }) note!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
}

/** Immutable. How far its ranking is filled stands in `WeightsRankingEntity`. */
@Entity('weights_version')
export class WeightsVersionEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') roleId!: string;
  @Column('uuid') roleVersionId!: string;
  /** 1, 2, … in each role. */
  @Column('int') number!: number;
  @Column('text') name!: string;
  @Column('text') origin!: WeightsOrigin;
  @Column('jsonb') content!: WeightsContent;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('uuid', { nullable: true }) author!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
}

@Entity('weights_ranking')
export class WeightsRankingEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') weightsVersionId!: string;
  @Column('text') state!: RankingState;
  @Column('timestamptz', { nullable: true }) startedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) readyAt!: Date | null;
}

/** Candidate × role. `by-people` ones are never scored. */
@Entity('application')
export class ApplicationEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') roleId!: string;
  @Column('uuid') candidateId!: string;
  @Column('text') source!: string;
  @Column('text') mode!: ApplicationMode;
  /** The text that the candidate was given. */
  @Column('uuid', { nullable: true }) noticeTextId!: string | null;
  @Column('timestamptz', { nullable: true }) noticeAt!: Date | null;
  @Column('text', { nullable: true }) noticeChannel!: string | null;
  @Column('text', { nullable: true }) noticeJurisdiction!: string | null;
  /** It is not scored before somebody has recorded that notice was given. */
  @Column('boolean', { default: false }) noticeOwed!: boolean;
  /** The application of the same person for the same role that counts instead of this one. */
  @Column('uuid', { nullable: true }) supersededById!: string | null;
  /** The mode that it had before, and gets back when nothing supersedes it any more. */
  @Column('text', { nullable: true }) modeBefore!: Exclude<
    ApplicationMode,
    'erased' | 'superseded' | 'withdrawn'
  > | null;
  /** Why its assessment is out of date, until it is assessed again. */
  @Column('text', { nullable: true }) outOfDate!: OutOfDateCause | null;
  @Column('timestamptz', { nullable: true }) outOfDateAt!: Date | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
}

/** Weights that are being thought about: changeable, until they become a version. */
@Entity('weights_draft')
export class WeightsDraftEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') roleId!: string;
  @Column('uuid') roleVersionId!: string;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('jsonb') content!: WeightsContent;
  /** Counts the changes: whoever makes one names the one they have seen. */
  @Column('int', { default: 1 }) revision!: number;
  @Column('uuid', { nullable: true }) author!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { default: () => 'now()' }) changedAt!: Date;
}

/** Somebody whom a role's weights are judged by. */
@Entity('known_person')
export class KnownPersonEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') roleId!: string;
  @PrimaryColumn('uuid') applicationId!: string;
  @Column('text') verdict!: KnownVerdict;
  @Column('uuid', { nullable: true }) addedBy!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) addedAt!: Date;
}

/** A version of a role that everybody is assessed under before it is decided whether they rank by it. */
@Entity('rescoring')
export class RescoringEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') roleId!: string;
  @Column('uuid') roleVersionId!: string;
  @Column('uuid') weightsVersionId!: string;
  /** User or API key. */
  @Column('uuid') askedBy!: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) askedAt!: Date;
  /** Null while it is prepared. */
  @Column('text', { nullable: true }) outcome!: 'activated' | 'cancelled' | 'superseded' | null;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
}

/** The explanation of an application under one role version. Immutable; the application is part of its key. */
@Entity('assessment')
export class AssessmentEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') applicationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') profileId!: string;
  @Column('uuid') roleVersionId!: string;
  @Column('text') matcher!: string;
  @Column('json') content!: Assessment;
  /** What a list reads of the content: `briefOf` of `libs/matching`. */
  @Column('json') brief!: Brief;
  /** Overrides that it counts, in order of id. */
  @Column('uuid', { array: true, default: '{}' }) overrides!: string[];
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
}

/** The latest values of an application under a role version, packed by `libs/matching` `packVector`. */
@Entity('assessment_vector')
export class AssessmentVectorEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') roleVersionId!: string;
  @PrimaryColumn('uuid') applicationId!: string;
  @Column('uuid') assessmentId!: string;
  @Column('bytea') vector!: Buffer;
  /** False when no document of the profile had readable text. */
  @Column('boolean') readable!: boolean;
  /** Index into `BANDS`. */
  @Column('smallint') band!: number;
  /** As `flagBits` packs them. */
  @Column('int') flags!: number;
  @Column('uuid') profileId!: string;
  /** Since when the values are what they are. */
  @Column('timestamptz') changedAt!: Date;
}

/** What the fold made of an application under a weights version. A rank is counted, never stored. */
@Entity('ranking')
export class RankingEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') weightsVersionId!: string;
  @PrimaryColumn('uuid') applicationId!: string;
  @Column('uuid') roleId!: string;
  @Column('uuid') assessmentId!: string;
  /** Index into `LANES`. */
  @Column('smallint') lane!: number;
  /** Hundredths of a point, or `NO_SCORE`. */
  @Column('int') score!: number;
  @Column('int') low!: number;
  @Column('int') high!: number;
  /** Whole per cent. */
  @Column('smallint') coverage!: number;
  /** These four as they stand beside the vector. */
  @Column('smallint') band!: number;
  @Column('int') flags!: number;
  @Column('uuid') profileId!: string;
  @Column('timestamptz') changedAt!: Date;
}

/** When somebody has last looked at a role's shortlist: what changed since is new to them. */
@Entity('role_look')
export class RoleLookEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') roleId!: string;
  @PrimaryColumn('uuid') lookedBy!: string;
  @Column('timestamptz') lookedAt!: Date;
}

/** A way to look at a role's shortlist that somebody has kept. */
@Entity('shortlist_view')
export class ShortlistViewEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') roleId!: string;
  /** A user, or an API key. */
  @Column('uuid') owner!: string;
  @Column('boolean') shared!: boolean;
  @Column('text') name!: string;
  /** As the API was asked for them. */
  @Column('jsonb') filters!: object;
  @Column('text') sort!: string;
  @Column('int', { default: 1 }) revision!: number;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { default: () => 'now()' }) changedAt!: Date;
}

/** The view that somebody begins with. */
@Entity('default_view')
export class DefaultViewEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') roleId!: string;
  @PrimaryColumn('uuid') ofActor!: string;
  @Column('uuid') viewId!: string;
}

/** Kept by triggers: the sum of `n` is how many stand in a lane of the ranking. */
@Entity('ranking_tally')
export class RankingTallyEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') weightsVersionId!: string;
  @PrimaryColumn('uuid') id!: string;
  /** Index into `LANES`. */
  @Column('smallint') lane!: number;
  @Column('int') n!: number;
}

/** Kept by triggers: the sum of `n` is how many applications a role has of a mode. */
@Entity('application_tally')
export class ApplicationTallyEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') roleId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') mode!: ApplicationMode;
  @Column('int') n!: number;
}

/** What a person decided, and what they saw when they did. Immutable. */
@Entity('decision')
export class DecisionEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') applicationId!: string;
  /** `open`: what was decided is taken back, and nothing stood before it. */
  @Column('text') kind!: DecisionKind | 'open';
  @Column('text', { nullable: true }) reasonCode!: string | null;
  @Column('int', { nullable: true }) score!: number | null;
  @Column('smallint', { nullable: true }) lane!: number | null;
  @Column('int', { nullable: true }) rank!: number | null;
  /** What the score was pinned to: ids of profile, assessment, role version, weights version; matcher and taxonomy. */
  @Column('jsonb') versions!: Record<string, string>;
  @Column('jsonb') filters!: Record<string, unknown>;
  @Column('boolean') blind!: boolean;
  @Column('boolean') opened!: boolean;
  @Column('uuid') decidedBy!: string;
  @Column('timestamptz', { default: () => 'now()' }) decidedAt!: Date;
  /** Of decisions that one call made about many applications. */
  @Column('uuid', { nullable: true }) batchId!: string | null;
  /** The decision that this one takes back. */
  @Column('uuid', { nullable: true }) undoes!: string | null;
}

/** That somebody has opened an application: a user or an API key. */
@Entity('opened_application')
export class OpenedApplicationEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') applicationId!: string;
  @PrimaryColumn('uuid') openedBy!: string;
  @Column('timestamptz', { default: () => 'now()' }) firstAt!: Date;
  @Column('timestamptz', { default: () => 'now()' }) lastAt!: Date;
}

/** What somebody wrote about an application, for the others. */
@Entity('note')
export class NoteEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') applicationId!: string;
  @Column('uuid') author!: string;
  @Column('text') text!: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { nullable: true }) changedAt!: Date | null;
}

/** Something that a user should see. */
@Entity('inbox_item')
export class InboxItemEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') userId!: string;
  @Column('text') kind!: InboxKind;
  /** Who sees the role sees it. Null for what stands in no role. */
  @Column('uuid', { nullable: true }) roleId!: string | null;
  @Column('uuid', { nullable: true }) noteId!: string | null;
  @Column('uuid', { nullable: true }) applicationId!: string | null;
  @Column('uuid', { nullable: true }) importId!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { nullable: true }) readAt!: Date | null;
  @Column('uuid', { nullable: true }) webhookEndpointId!: string | null;
  @Column('uuid', { nullable: true }) connectionId!: string | null;
}
