import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useText } from '../../messages';
import { IMAGE_CAPTION } from '../../uids';
import { usePanelLocale } from '../review/usePanelLocale';
import { CaptionEditor } from './CaptionEditor';

/** Beside a caption that is being edited. */
export const CaptionEditorPanel: PanelComponent = ({ model, documentId, document, activeTab }) => {
  const say = useText();
  const locale = usePanelLocale(document?.locale);
  if (model !== IMAGE_CAPTION || activeTab === 'published') return null;
  return {
    title: say('editor.title'),
    content: (
      <CaptionEditor
        key={`${documentId} ${locale}`}
        documentId={documentId ?? null}
        locale={locale}
      />
    ),
  };
};
