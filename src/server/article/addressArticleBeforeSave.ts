import type { Save } from '../moments/moments';
import { refuse } from '../input/problems';
import { AddressBook } from './addressBook';
import { isMadeFrom, slugFault, slugOf } from '../text/slug';

const text = (value: unknown): string =>
  typeof value === 'string' ? value.normalize('NFC').trim() : '';

/** Gives the draft its address: the editor's own, the one it has, or one made from the headline. */
export async function addressArticleBeforeSave({
  strapi,
  action,
  documentId,
  locale,
  data,
  existing,
}: Save): Promise<void> {
  // A copy gets addresses of its own once its languages are known.
  if (action === 'clone') {
    data.slug = null;
    return;
  }
  if (locale === null) return;
  if (data.slug !== undefined && data.slug !== null && typeof data.slug !== 'string') {
    refuse([
      { path: ['slug'], message: 'The address must be text, e.g. "storm-over-the-harbour".' },
    ]);
  }

  const before = await existing();
  const headlineBefore = text(before?.headline);
  const headline = data.headline === undefined ? headlineBefore : text(data.headline);
  const slugBefore = text(before?.slug);
  const wanted = data.slug === undefined ? slugBefore : text(data.slug);
  const holder = { article: documentId, locale };
  const book = new AddressBook(strapi);

  if (wanted && wanted !== slugBefore) {
    const fault = slugFault(wanted);
    if (fault) refuse([{ path: ['slug'], message: fault }]);
    if (!(await book.claimByName(wanted, holder))) {
      refuse([
        {
          path: ['slug'],
          message: `The address "${wanted}" belongs to another article. Choose another, or leave it empty: it is made from the headline.`,
        },
      ]);
    }
    data.slug = wanted;
    return;
  }

  const followsHeadline =
    headline !== headlineBefore &&
    isMadeFrom(slugBefore, slugOf(headlineBefore, locale)) &&
    !(await book.wasPublic(holder));
  if (wanted && !followsHeadline) {
    if (data.slug !== undefined) data.slug = wanted;
    return;
  }
  const base = slugOf(headline, locale);
  // Emptying the field of "ferry-2" gives "ferry-2" again, and no "ferry-3" with a redirect.
  data.slug = isMadeFrom(slugBefore, base) ? slugBefore : await book.claimLike(base, holder);
}
