import { useForm } from '@strapi/strapi/admin';
import { useEffect } from 'react';
import { keyBehind } from '../../keyBehind';
import { onCaptionMade } from './captionsMade';

interface Chosen {
  id?: number;
  __temp_key__?: string;
}

interface StoryForm {
  captions?: { connect?: readonly Chosen[] };
}

/**
 * Puts a caption that is made over the form of a story that nobody has saved yet among the captions of
 * that form, so that it is saved with the story.
 *
 * @param isUnsaved whether the story is still to be saved for the first time
 */
export function useCaptionsMade(isUnsaved: boolean): void {
  const getValues = useForm('useCaptionsMade', (form) => form.getValues);
  const addFieldRow = useForm('useCaptionsMade', (form) => form.addFieldRow);
  useEffect(() => {
    if (!isUnsaved) return undefined;
    return onCaptionMade(({ id, documentId, locale = null, caption }) => {
      const { captions }: StoryForm = getValues();
      const connect = captions?.connect ?? [];
      if (connect.some((chosen) => chosen.id === id)) return;
      addFieldRow('captions.connect', {
        id,
        documentId,
        locale,
        apiData: { id, documentId, locale, isTemporary: true },
        __temp_key__: keyBehind(connect.at(-1)?.__temp_key__),
        caption,
      });
    });
  }, [isUnsaved, getValues, addFieldRow]);
}
