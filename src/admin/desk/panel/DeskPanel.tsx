import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { usePanelLocale } from '../../image-caption';
import { useText } from '../../messages';
import { ARTICLE } from '../../uids';
import { DeskStanding } from './DeskStanding';

/** Beside a story that is being edited: with whom it is, and who is to have it next. */
export const DeskPanel: PanelComponent = ({ model, documentId, document, activeTab }) => {
  const say = useText();
  const locale = usePanelLocale(document?.locale);
  // Of a language that is not saved yet there is nothing to hand over.
  if (model !== ARTICLE || activeTab === 'published' || !documentId || !document?.id) return null;
  return {
    title: say('desk.title'),
    content: (
      <DeskStanding key={`${documentId} ${locale}`} documentId={documentId} locale={locale} />
    ),
  };
};
