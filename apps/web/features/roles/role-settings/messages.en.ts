/** What a role is called, who sees it, and how it is read. */
export const roleSettings = {
  role: 'Role',
  roleHint: 'What it is called, and whether people can apply.',
  name: 'Title',
  state: 'State',
  states: { draft: 'Draft: being prepared', open: 'Open: people can apply', closed: 'Closed: filled, or given up' },
  closedHint:
    'A closed role stays as it is and can be opened again. How long its people are kept is counted from the day it was closed.',
  members: 'Who belongs to it',
  membersHint:
    'Hiring managers see the roles that they belong to; recruiters and administrators see all that are not confidential.',
  noMembers: 'Nobody yet',
  addMember: 'Let somebody in',
  choose: 'Name or e-mail address',
  takeOut: 'Take out',
  takeOutOf: 'Take {name} out of the role',
  takeOutWhy:
    '{name} will see this role only if it is not confidential and they recruit. What they wrote and decided stays.',
  kinds: { admin: 'Administrator', recruiter: 'Recruiter', 'hiring-manager': 'Hiring manager' },
  key: 'API key',
  ended: 'disabled',
  privacy: 'Who sees what',
  privacyHint: 'Both can be changed at any time; what was seen before was seen.',
  confidential: 'Confidential',
  confidentialHint: 'Only those who belong to it know of it. You have to be one of them.',
  hideIdentities: 'Read blind by everybody',
  hideIdentitiesHint:
    'Names, photos and what tells who somebody is are covered in the list, in documents and in exports. Each can be uncovered, which is written down.',
  hold: 'Legal hold',
  holdHint: 'Keeps everybody who applied for this role from being erased, by anyone and by the retention policy.',
  holdNow: 'Set a hold',
  held: 'on hold',
  sample: 'Sample',
  sampleHint: 'This role came with Candor, with twelve people who were made up, so that you can try everything.',
} as const;
