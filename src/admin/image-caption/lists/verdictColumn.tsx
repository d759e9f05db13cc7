import type { ListFieldLayout, ListLayout } from '@strapi/content-manager/strapi-admin';
import type { MessageDescriptor } from 'react-intl';
import { message } from '../../messages';
import { typeShownIn } from '../../typeShown';
import { ARTICLE, IMAGE_CAPTION } from '../../uids';
import { VerdictCell } from './VerdictCell';
import type { VerdictsOf } from './verdicts';

/** A column that a plugin adds brings a text to translate, where one of a field has a text. */
type Column = Omit<ListFieldLayout, 'label'> & { label: string | MessageDescriptor };

interface ListColumns {
  displayedHeaders: Column[];
  layout: ListLayout;
}

const VERDICTS_OF: Readonly<Record<string, VerdictsOf>> = {
  [ARTICLE]: 'articles',
  [IMAGE_CAPTION]: 'captions',
};

/** What a list lists, if verdicts are found about it. */
export const verdictsListedIn = ({ layout }: Pick<ListColumns, 'layout'>): VerdictsOf | null =>
  VERDICTS_OF[typeShownIn(layout) ?? ''] ?? null;

/** Far enough to the left to be seen without scrolling. */
const PLACE = 2;

/** The verdict, as a column of the lists of captions and of articles. */
export function addVerdictColumn(columns: ListColumns): ListColumns {
  const of = verdictsListedIn(columns);
  if (of === null) return columns;
  const verdict: Column = {
    name: 'newsroomVerdict',
    attribute: { type: 'custom' },
    label: message(of === 'articles' ? 'verdict.ofArticle' : 'verdict'),
    searchable: false,
    sortable: false,
    cellFormatter: ({ documentId, locale }) => (
      <VerdictCell of={of} documentId={documentId} locale={locale ?? null} />
    ),
  };
  const { displayedHeaders } = columns;
  return {
    ...columns,
    displayedHeaders: [
      ...displayedHeaders.slice(0, PLACE),
      verdict,
      ...displayedHeaders.slice(PLACE),
    ],
  };
}
