import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useRBAC } from '@strapi/strapi/admin';
import { useText } from '../../messages';
import { ARTICLE } from '../../uids';
import { usePanelLocale } from '../review/usePanelLocale';
import { READ_PERMISSION } from '../permissions';
import { ArticleCaptions } from './ArticleCaptions';

/** Beside an article that is being edited. What is published already cannot be edited, so nothing is checked there. */
export const ArticleCaptionsPanel: PanelComponent = ({
  model,
  documentId,
  document,
  activeTab,
}) => {
  const say = useText();
  const locale = usePanelLocale(document?.locale);
  const { allowedActions } = useRBAC(READ_PERMISSION);
  if (model !== ARTICLE || activeTab === 'published' || !allowedActions.canRead) return null;
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
