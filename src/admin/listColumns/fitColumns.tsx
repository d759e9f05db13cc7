import type { ListFieldLayout, ListLayout } from '@strapi/content-manager/strapi-admin';
import type { MessageDescriptor } from 'react-intl';
import { ScheduleBadge, WithdrawnBadge } from '../article';
import { typeShownIn } from '../typeShown';
import { ARTICLE, editPath, IMAGE_CAPTION } from '../uids';
import { LanguagesCell, MomentCell, NameCell } from './cells';

type Row = Parameters<NonNullable<ListFieldLayout['cellFormatter']>>[0];
type Column = Omit<ListFieldLayout, 'label'> & { label: string | MessageDescriptor };

interface ListColumns {
  displayedHeaders: Column[];
  layout: ListLayout;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const fieldOf = (value: unknown, name: string): string =>
  typeof value === 'object' && value !== null ? text((value as Record<string, unknown>)[name]) : '';

const codesOf = ({ locale, localizations }: Row): string[] => {
  const others: unknown[] = Array.isArray(localizations) ? localizations : [];
  return [text(locale), ...others.map((each) => fieldOf(each, 'locale'))].filter(Boolean);
};

const pathOf = (type: string, { documentId, locale }: Row): string =>
  editPath(type, documentId, text(locale) || null);

const momentOf = (name: string) => (row: Row) =>
  text(row[name]) === '' ? '–' : <MomentCell moment={text(row[name])} />;

/** Cells that are narrower than Strapi's, by the names of columns. */
const CELLS: Readonly<Record<string, Readonly<Record<string, (row: Row) => React.ReactNode>>>> = {
  [ARTICLE]: {
    headline: (row) => (
      <NameCell
        to={pathOf(ARTICLE, row)}
        name={text(row.headline)}
        beside={text(row.slugline)}
        badge={
          <>
            <WithdrawnBadge documentId={row.documentId} locale={text(row.locale) || null} />
            <ScheduleBadge row={row} />
          </>
        }
      />
    ),
  },
  [IMAGE_CAPTION]: {
    caption: (row) => (
      <NameCell
        to={pathOf(IMAGE_CAPTION, row)}
        name={text(row.caption)}
        beside={fieldOf(row.article, 'headline')}
      />
    ),
  },
};

const OF_EVERY_TYPE: Readonly<Record<string, (row: Row) => React.ReactNode>> = {
  updatedAt: momentOf('updatedAt'),
  // Strapi's own, of its Internationalization.
  locales: (row) => <LanguagesCell codes={codesOf(row)} />,
};

/** Lets status and date of the newsroom's lists be seen on a laptop, without scrolling to the side. */
export function fitColumns(columns: ListColumns): ListColumns {
  const type = typeShownIn(columns.layout);
  if (type === null) return columns;
  return {
    ...columns,
    displayedHeaders: columns.displayedHeaders.map((header) => {
      const cell = CELLS[type]?.[header.name] ?? OF_EVERY_TYPE[header.name];
      return cell ? { ...header, cellFormatter: cell } : header;
    }),
  };
}
