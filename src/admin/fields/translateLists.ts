import type {
  InjectableListViewFilter,
  ListFieldLayout,
  ListLayout,
} from '@strapi/content-manager/strapi-admin';
import type { MessageDescriptor } from 'react-intl';
import { typeShownIn } from '../typeShown';
import { inPanelLanguage } from './words';

interface ListColumns {
  displayedHeaders: Array<Omit<ListFieldLayout, 'label'> & { label: string | MessageDescriptor }>;
  layout: ListLayout;
}

interface ListFilters {
  displayedFilters: InjectableListViewFilter[];
  layout: ListLayout;
}

const words = <Label>(label: Label): Label =>
  typeof label === 'string' ? (inPanelLanguage(label) as Label & string) : label;

/** The columns of the newsroom's lists. */
export function translateColumns(columns: ListColumns): ListColumns {
  if (typeShownIn(columns.layout) === null) return columns;
  return {
    ...columns,
    displayedHeaders: columns.displayedHeaders.map((header) => ({
      ...header,
      label: words(header.label),
    })),
  };
}

/** What the newsroom's lists are filtered by. */
export function translateFilters(filters: ListFilters): ListFilters {
  if (typeShownIn(filters.layout) === null) return filters;
  return {
    ...filters,
    displayedFilters: filters.displayedFilters.map((filter) => ({
      ...filter,
      label: words(filter.label),
    })),
  };
}
