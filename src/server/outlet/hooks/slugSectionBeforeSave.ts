import { slugFault, slugOf, writtenSlug } from '../../text/slug';
import type { Save } from '../../moments';
import { refuse } from '../../input/problems';

/** Gives a section its slug: the editor's own, the one it has, or one made from its name. */
export async function slugSectionBeforeSave({ data, existing }: Save): Promise<void> {
  const before = await existing();
  const wanted = data.slug === undefined ? before?.slug : data.slug;
  if (typeof wanted === 'string' && wanted.trim() !== '') {
    const slug = writtenSlug(wanted);
    const fault = slugFault(slug);
    if (fault) refuse([{ path: ['slug'], message: fault }]);
    if (data.slug !== undefined) data.slug = slug;
    return;
  }
  const name = data.name ?? before?.name;
  if (typeof name === 'string') data.slug = slugOf(name, 'en');
}
