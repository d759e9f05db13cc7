import { unstable_useDocumentLayout as useDocumentLayout } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import { fieldsOfForm } from '../../fieldsOfForm';
import { ARTICLE, IMAGE_CAPTION } from '../../uids';

/** What the forms of stories and captions call a field, in the panel's language. */
export function useFieldLabel(): (
  name: string,
  type?: typeof ARTICLE | typeof IMAGE_CAPTION
) => string {
  const article = useDocumentLayout(ARTICLE);
  const caption = useDocumentLayout(IMAGE_CAPTION);
  return useCallback(
    (name, type = ARTICLE) => {
      const { edit } = type === ARTICLE ? article : caption;
      const field = fieldsOfForm(edit).find((each) => each.name === name);
      return String(field?.label ?? name);
    },
    [article, caption]
  );
}
