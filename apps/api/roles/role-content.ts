/** From what a person sends to what a role asks for. */
import { roleFromRequirements, readRole, rolePageText } from '#libs/text';
import type { NewRole, RoleContent } from '#libs/contracts';
import { Unprocessable } from '../http/problem.js';

/** The content of a role version, its as-of date set. Throws `role-without-requirements` when it asks for nothing. */
export function contentOf(input: NewRole, today: string): RoleContent & { asOf: string } {
  const content = 'page' in input ? fromPage(input.page) : roleFromRequirements(input);
  if (content.criteria.length === 0) {
    throw new Unprocessable(
      'role-without-requirements',
      'No requirements found',
      'Nothing in this page says what the role asks for. Add a section such as “Requirements” with one requirement a line, ' +
        'or send them as a list: {"title": "…", "requirements": ["Python", "…"]}.',
      [{ path: 'page' in input ? 'page.text' : 'requirements', message: 'No requirement was found' }],
    );
  }
  const asOf = ('page' in input ? input.page.asOf : undefined) ?? content.asOf ?? today;
  return { ...content, asOf };
}

function fromPage({ text, format, title }: Extract<NewRole, { page: unknown }>['page']): RoleContent {
  return readRole(rolePageText(text, format), title === undefined ? {} : { title });
}
