import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Loader } from '@strapi/design-system';
import { lazy, Suspense } from 'react';
import { usePanelLocale } from '../../image-caption';
import { useText } from '../../messages';
import { ARTICLE } from '../../uids';

/** With what knows of time zones, which no other screen needs. */
const Schedule = lazy(() => import('./Schedule'));

/** Beside a story that is being edited: when it goes out and leaves, of itself. */
export const SchedulePanel: PanelComponent = ({ model, documentId, document, activeTab }) => {
  const say = useText();
  const locale = usePanelLocale(document?.locale);
  if (model !== ARTICLE || activeTab === 'published') return null;
  return {
    title: say('schedule.title'),
    content: (
      <Suspense fallback={<Loader small>{say('schedule.loading')}</Loader>}>
        <Schedule key={`${documentId} ${locale}`} documentId={documentId} locale={locale} />
      </Suspense>
    ),
  };
};
