import * as access from './access.entity.js';
import * as answers from './answers.entity.js';
import * as blind from './blind.entity.js';
import * as candidates from './candidates.entity.js';
import * as corrections from './corrections.entity.js';
import * as erasure from './erasure.entity.js';
import * as explanations from './explanations.entity.js';
import * as intake from './intake.entity.js';
import * as live from './live.entity.js';
import * as people from './people.entity.js';
import * as rights from './rights.entity.js';
import * as roles from './roles.entity.js';
import * as shareLinks from './share-links.entity.js';
import * as skills from './skills.entity.js';
import * as webhooks from './webhooks.entity.js';
import * as workers from './workers.entity.js';
import * as writeBack from './write-back.entity.js';

/** Every entity: the classes among the exports of the entity files. */
export const entities = [
  access,
  answers,
  candidates,
  people,
  roles,
  intake,
  skills,
  erasure,
  live,
  corrections,
  rights,
  blind,
  explanations,
  shareLinks,
  webhooks,
  workers,
  writeBack,
].flatMap((file) =>
  Object.values(file).filter(
    (exported): exported is typeof exported & (new () => object) => typeof exported === 'function',
  ),
);
