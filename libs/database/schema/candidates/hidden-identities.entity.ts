/** Hidden identities of single users. The role says whether identities are hidden from all users. */
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A user hides the identities of a role from themselves. */
@Entity('hidden_identities')
export class HiddenIdentitiesEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') userId!: string;
  @PrimaryColumn('uuid') roleId!: string;
  @Column('timestamptz', { default: () => 'now()' }) since!: Date;
}

/** A user has revealed the identity of a person. */
@Entity('revealed_candidate')
export class RevealedCandidateEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') candidateId!: string;
  @PrimaryColumn('uuid') userId!: string;
  @Column('timestamptz', { default: () => 'now()' }) since!: Date;
}
