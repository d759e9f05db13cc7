import type { ListFieldLayout, ListLayout } from '@strapi/content-manager/strapi-admin';
import type { MessageDescriptor } from 'react-intl';
import { message } from '../../messages';
import { VerdictCell } from './VerdictCell';

/** A column that a plugin adds brings a text to translate, where one of a field has a text. */
type Column = Omit<ListFieldLayout, 'label'> & { label: string | MessageDescriptor };

export interface ListColumns {
  displayedHeaders: Column[];
  layout: ListLayout;
}

/** Whether a list is the one of captions: a list does not name its type, but this field is the caption's own. */
export const isCaptionList = ({ layout }: Pick<ListColumns, 'layout'>): boolean =>
  'originalCaption' in layout.metadatas && 'isFilePhoto' in layout.metadatas;

/** The verdict, as a column of the list of captions. */
export function addVerdictColumn(columns: ListColumns): ListColumns {
  if (!isCaptionList(columns)) return columns;
  const verdict: Column = {
    name: 'newsroomVerdict',
    attribute: { type: 'custom' },
    label: message('verdict'),
    searchable: false,
    sortable: false,
    cellFormatter: ({ documentId, locale }) => (
      <VerdictCell documentId={documentId} locale={locale ?? null} />
    ),
  };
  return { ...columns, displayedHeaders: [...columns.displayedHeaders, verdict] };
}
