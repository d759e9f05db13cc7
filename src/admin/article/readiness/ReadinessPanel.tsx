import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { usePanelLocale } from '../../image-caption';
import { useText } from '../../messages';
import { ARTICLE } from '../../uids';
import { Readiness } from './Readiness';

/** Beside a story that is being edited: what it lacks before it is published. */
export const ReadinessPanel: PanelComponent = ({ model, documentId, document, activeTab }) => {
  const say = useText();
  const locale = usePanelLocale(document?.locale);
  if (model !== ARTICLE || activeTab === 'published') return null;
  return {
    title: say('readiness.title'),
    content: (
      <Readiness key={`${documentId} ${locale}`} documentId={documentId ?? null} locale={locale} />
    ),
  };
};
