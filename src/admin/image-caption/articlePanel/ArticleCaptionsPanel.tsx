import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useText } from '../../messages';
import { ARTICLE } from '../../uids';
import { usePanelLocale } from '../desk/usePanelLocale';
import { ArticleCaptions } from './ArticleCaptions';

/** Beside an article that is being edited. What is published already cannot be edited, so nothing is judged there. */
export const ArticleCaptionsPanel: PanelComponent = ({
  model,
  documentId,
  document,
  activeTab,
}) => {
  const say = useText();
  const locale = usePanelLocale(document?.locale);
  if (model !== ARTICLE || activeTab === 'published') return null;
  return {
    title: say('panel.title'),
    content: (
      <ArticleCaptions
        key={`${documentId} ${locale}`}
        documentId={documentId ?? null}
        locale={locale}
      />
    ),
  };
};
