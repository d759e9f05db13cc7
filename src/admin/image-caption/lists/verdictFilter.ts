import type { InjectableListViewFilter, ListLayout } from '@strapi/content-manager/strapi-admin';
import { message } from '../../messages';
import { panelText } from '../../translations';
import { SOUGHT, VerdictInput } from './VerdictInput';
import { verdictsListedIn } from './verdictColumn';

interface ListFilters {
  displayedFilters: InjectableListViewFilter[];
  layout: ListLayout;
}

/** The verdict, among the filters of the lists that show it. The server knows it by this name. */
export function addVerdictFilter(filters: ListFilters): ListFilters {
  const of = verdictsListedIn(filters);
  if (of === null) return filters;
  const verdict: InjectableListViewFilter = {
    name: '__verdict',
    type: 'enumeration',
    label: message(of === 'articles' ? 'verdict.ofArticle' : 'verdict'),
    operators: [
      {
        value: '$eq',
        label: { id: 'components.FilterOptions.FILTER_TYPES.$eq', defaultMessage: 'is' },
      },
    ],
    input: VerdictInput,
    // For the tag that shows the filter. Strapi translates its label, not its values.
    options: SOUGHT.map((value) => ({ value, label: panelText(`verdict.${value}`) })),
  };
  return { ...filters, displayedFilters: [...filters.displayedFilters, verdict] };
}
