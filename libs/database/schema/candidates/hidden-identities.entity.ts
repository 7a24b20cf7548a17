/** Reading roles without seeing who the people are. That everybody does so stands with the role. */
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A user reads a role so, by their own wish. */
@Entity('hidden_identities')
export class HiddenIdentitiesEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') userId!: string;
  @PrimaryColumn('uuid') roleId!: string;
  @Column('timestamptz', { default: () => 'now()' }) since!: Date;
}

/** A user has uncovered who a person is. */
@Entity('revealed_candidate')
export class RevealedCandidateEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') candidateId!: string;
  @PrimaryColumn('uuid') userId!: string;
  @Column('timestamptz', { default: () => 'now()' }) since!: Date;
}
