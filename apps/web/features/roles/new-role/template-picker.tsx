import { Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { TRADES, type ShippedRoles } from '#libs/contracts';
import { LoadError } from '../../../ui/feedback/load-error.js';
import { useShippedRoles } from './queries.js';

/** A text for the field, and the name of the file or template that it is from. */
export interface Offered {
  text: string;
  from: string;
}

type Template = ShippedRoles['items'][number];

/** Offers the templates by trade. A search finds a template by its title, and all of a trade by the name of the trade. */
export function TemplatePicker({ onChoose }: { onChoose: (chosen: Offered) => void }) {
  const t = useTranslations('roles.form');
  const locale = useLocale();
  const shipped = useShippedRoles();
  const [search, setSearch] = useState('');
  const items = shipped.data?.items;
  const groups = useMemo(() => groupsOf(items ?? [], (trade) => t(`trades.${trade}`), locale), [items, t, locale]);
  return (
    <div>
      <Select
        label={t('template')}
        description={t('templateHint')}
        placeholder={t('templateChoose')}
        nothingFoundMessage={t('templateNone')}
        value={null}
        searchable
        searchValue={search}
        onSearchChange={setSearch}
        maxDropdownHeight={320}
        data={groups}
        filter={(typed) => matching(groups, typed.search, locale)}
        onChange={(id) => {
          setSearch('');
          const chosen = items?.find((one) => one.id === id);
          if (chosen) onChoose({ text: chosen.page, from: chosen.title });
        }}
      />
      <LoadError what="templates" of={shipped} />
    </div>
  );
}

interface TemplateGroup {
  group: string;
  items: { value: string; label: string }[];
}

/** Groups and templates in the alphabetical order of the locale. Trades without a template are left out. */
function groupsOf(templates: Template[], nameOf: (trade: Template['trade']) => string, locale: string) {
  const { compare } = new Intl.Collator(locale);
  return TRADES.map((trade) => ({
    group: nameOf(trade),
    items: templates
      .filter((one) => one.trade === trade)
      .map(({ id, title }) => ({ value: id, label: title }))
      .sort((a, b) => compare(a.label, b.label)),
  }))
    .filter(({ items }) => items.length > 0)
    .sort((a, b) => compare(a.group, b.group));
}

function matching(groups: TemplateGroup[], search: string, locale: string): TemplateGroup[] {
  const wanted = search.trim().toLocaleLowerCase(locale);
  const has = (text: string) => text.toLocaleLowerCase(locale).includes(wanted);
  return groups
    .map(({ group, items }) => ({ group, items: has(group) ? items : items.filter(({ label }) => has(label)) }))
    .filter(({ items }) => items.length > 0);
}
