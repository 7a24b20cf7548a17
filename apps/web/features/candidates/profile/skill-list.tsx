import { Button } from '@mantine/core';
import type { CandidateFacts, KnownSkill } from '#libs/contracts';
import { nameAtStart } from '#libs/wording';
import { useAddressState } from '../../../ui/hooks/use-address-state.js';
import { FactListHeader, type FactListProps } from './fact-lists.js';
import { EvidenceLines } from './evidence-lines.js';
import classes from './profile.module.css';
import { axisOf, datedOf, stretchOf, type Axis, type Stretch } from '../timeline/spans.js';
import { TrackAxis, TrackRow } from '../timeline/tracks.js';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../../i18n/use-formats.js';

/** So many stand there at once; the others are a press away. */
const SHOWN = 10;
const SHOWN_NAMES = 24;

/** Lists the skills that work shows, with total duration and last use, and below them the skills that are only mentioned. */
export function SkillList({ facts, open, onOpen }: FactListProps) {
  const t = useTranslations('candidate.skills');
  const [address, change] = useAddressState();
  const isWhole = address.get('skills') === 'all';
  const worked = facts.skills.filter(({ months }) => months !== null);
  const named = facts.skills.filter(({ months }) => months === null);
  const shown = isWhole ? worked : worked.slice(0, SHOWN);
  const names = isWhole ? named : named.slice(0, SHOWN_NAMES);
  const isCut = worked.length > SHOWN || named.length > SHOWN_NAMES;
  const stretches = new Map(worked.map((skill) => [skill.skill, stretchesOf(skill, facts)]));
  // The years of the positions, so that both can be read against each other.
  const axis = worked.length === 0 ? null : axisOf(datedOf(facts), facts.today);
  const row = (skill: KnownSkill) => (
    <SkillRow
      key={skill.skill}
      skill={skill}
      facts={facts}
      stretches={stretches.get(skill.skill) ?? []}
      axis={axis}
      isOpen={open === `skill ${skill.skill}`}
      onOpen={() => onOpen(`skill ${skill.skill}`)}
    />
  );
  return (
    <section className={classes['part']} aria-label={t('title')}>
      <FactListHeader
        facts={facts}
        title={t('title')}
        add={{ what: t('add'), start: { fact: 'skill' } }}
        onMark={null}
      />
      <div className={classes['panel']}>
        {facts.skills.length === 0 && <p className={classes['none']}>{t('none')}</p>}
        {axis && <TrackAxis axis={axis} />}
        {shown.length > 0 && <ul className={classes['rows']}>{shown.map(row)}</ul>}
        {names.length > 0 && (
          <div className={classes['named']}>
            <p>
              <b>{t('onlyListed')}</b> {t('onlyListedHint')}
            </p>
            <ul>
              {names.map(({ skill, name }) => (
                <li key={skill}>
                  <button
                    type="button"
                    aria-expanded={open === `skill ${skill}`}
                    onClick={() => onOpen(`skill ${skill}`)}
                  >
                    {nameAtStart(name)}
                  </button>
                </li>
              ))}
            </ul>
            {names
              .filter(({ skill }) => open === `skill ${skill}`)
              .map((skill) => (
                <SkillLines key={skill.skill} skill={skill} facts={facts} />
              ))}
          </div>
        )}
        {isCut && (
          <Button
            variant="subtle"
            fullWidth
            onClick={() => change({ skills: isWhole ? null : 'all' }, { replace: true })}
          >
            {isWhole ? t('fewer') : t('all', { n: facts.skills.length })}
          </Button>
        )}
      </div>
    </section>
  );
}

interface SkillRowProps {
  skill: KnownSkill;
  facts: CandidateFacts;
  stretches: readonly Stretch[];
  axis: Axis | null;
  isOpen: boolean;
  onOpen: () => void;
}

function SkillRow({ skill, facts, stretches, axis, isOpen, onOpen }: SkillRowProps) {
  const t = useTranslations('candidate.skills');
  const formats = useFormats();
  const { name, months, lastMonth, current } = skill;
  const last = current ? t('now') : lastMonth === null ? null : formats.month(lastMonth);
  return (
    <TrackRow
      label={nameAtStart(name)}
      detail={[months === null ? null : formats.duration(months), last && t('until', { when: last })]
        .filter(Boolean)
        .join(' · ')}
      stretches={stretches}
      isDense
      axis={axis}
      isOpen={isOpen}
      onOpen={onOpen}
    >
      <SkillLines skill={skill} facts={facts} />
    </TrackRow>
  );
}

function SkillLines({ skill: { skill, name, evidence, corrections }, facts }: Pick<SkillRowProps, 'skill' | 'facts'>) {
  return (
    <EvidenceLines
      key={skill}
      candidateId={facts.candidateId}
      label={name}
      evidence={evidence}
      corrections={corrections}
      start={{ fact: 'skill', skill: name, present: false }}
    />
  );
}

/** Dated work that shows a skill; what runs side by side is one bar. */
function stretchesOf({ positions: shownBy }: KnownSkill, { positions }: CandidateFacts): Stretch[] {
  const all = positions
    .filter(({ index, kind }) => kind === 'work' && shownBy.includes(index))
    .map(stretchOf)
    .filter((one) => one !== null)
    .sort((a, b) => a.from - b.from);
  return all.reduce<Stretch[]>((merged, one) => {
    const last = merged.at(-1);
    if (last && one.from <= last.to + 1) last.to = Math.max(last.to, one.to);
    else merged.push({ ...one });
    return merged;
  }, []);
}
