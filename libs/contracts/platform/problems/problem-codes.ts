/** The registry of problem codes. `docs/reference/problem-codes.md` is generated from it. */
import { ACCESS_PROBLEMS } from './codes/access.js';
import { CANDIDATE_PROBLEMS } from './codes/candidates.js';
import { COMPLIANCE_PROBLEMS } from './codes/compliance.js';
import { HTTP_PROBLEMS } from './codes/http.js';
import { INTAKE_PROBLEMS } from './codes/intake.js';
import { INTEGRATION_PROBLEMS } from './codes/integrations.js';
import { ROLE_PROBLEMS } from './codes/roles.js';
import { SHORTLIST_PROBLEMS } from './codes/shortlist.js';
import type { ProblemKind } from './problem-kind.js';

/** The problem codes by the area that raises them, in the order of the reference page. A code appears in one area only. */
export const PROBLEM_AREAS: readonly { area: string; codes: Readonly<Record<string, ProblemKind>> }[] = [
  { area: 'HTTP', codes: HTTP_PROBLEMS },
  { area: 'Access', codes: ACCESS_PROBLEMS },
  { area: 'Roles', codes: ROLE_PROBLEMS },
  { area: 'Intake', codes: INTAKE_PROBLEMS },
  { area: 'Shortlist', codes: SHORTLIST_PROBLEMS },
  { area: 'Candidates', codes: CANDIDATE_PROBLEMS },
  { area: 'Compliance', codes: COMPLIANCE_PROBLEMS },
  { area: 'Integrations', codes: INTEGRATION_PROBLEMS },
];

/** Every `code` that an RFC 9457 problem response of Candor can carry, with its HTTP status, title, meaning and remedy. */
export const PROBLEM_CODES = {
  ...HTTP_PROBLEMS,
  ...ACCESS_PROBLEMS,
  ...ROLE_PROBLEMS,
  ...INTAKE_PROBLEMS,
  ...SHORTLIST_PROBLEMS,
  ...CANDIDATE_PROBLEMS,
  ...COMPLIANCE_PROBLEMS,
  ...INTEGRATION_PROBLEMS,
} as const satisfies Readonly<Record<string, ProblemKind>>;

/** A registered problem code. It is stable across releases, so programs branch on it. */
export type ProblemCode = keyof typeof PROBLEM_CODES;

type StatusOf<Code extends ProblemCode> = (typeof PROBLEM_CODES)[Code]['status'];
type OneOf<Statuses> = Statuses extends readonly (infer Each)[] ? Each : Statuses;

/** The registered problem codes that a response with the given HTTP status can carry. */
export type ProblemCodeWith<Status extends number> = {
  [Code in ProblemCode]: Status extends OneOf<StatusOf<Code>> ? Code : never;
}[ProblemCode];

const TABLE_HEAD = ['| code | status | title | meaning | what to do |', '|---|---|---|---|---|'];

const statusText = (status: ProblemKind['status']): string => [status].flat().join(', ') || 'any';

/** The body of `docs/reference/problem-codes.md`: a Markdown table of codes for each area. */
export function problemCodesTable(): string {
  return PROBLEM_AREAS.map(({ area, codes }) =>
    [
      `## ${area}`,
      '',
      ...TABLE_HEAD,
      ...Object.entries(codes).map(
        ([code, { status, title, meaning, action }]) =>
          `| \`${code}\` | ${statusText(status)} | ${title} | ${meaning} | ${action} |`,
      ),
    ].join('\n'),
  ).join('\n\n');
}
