import type { DocumentActionComponent } from '@strapi/content-manager/strapi-admin';
import { useEffect } from 'react';
import { usePanelLocale } from '../../image-caption';
import { useUnsavedFields } from './useUnsavedFields';
import { tellWindowOffer } from './windowOffer';

/**
 * No action, but where Strapi asks for those of its window over a form, it keeps what is written in the form of
 * that window, and tells what was written there before.
 */
export const KeepInWindow: DocumentActionComponent = ({ model, documentId, document }) => {
  const locale = usePanelLocale(document?.locale);
  const { offered, isOutdated, isTooLong, take, drop } = useUnsavedFields({
    type: model,
    // Strapi's window names a new entry by an empty word.
    documentId: documentId || null,
    locale,
  });
  useEffect(() => {
    tellWindowOffer({ type: model, offered, isOutdated, isTooLong, take, drop });
  }, [model, offered, isOutdated, isTooLong, take, drop]);
  useEffect(() => () => tellWindowOffer(null), []);
  return null;
};

KeepInWindow.position = 'relation-modal';
