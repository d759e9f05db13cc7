import { AboveForm } from '../../AboveForm';
import { OfferNotices } from './OfferNotices';
import { useUnsavedFields, type EntryOfForm } from './useUnsavedFields';

/** Above a form: offers what its editor wrote in it and never saved. */
export const UnsavedNotice = (entry: EntryOfForm) => (
  <OfferNotices {...useUnsavedFields(entry)} type={entry.type} Place={AboveForm} />
);
