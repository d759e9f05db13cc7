import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Loader } from '@strapi/design-system';
import { lazy, Suspense } from 'react';
import { usePanelLocale } from '../../image-caption';
import { useText } from '../../messages';
import { ARTICLE } from '../../uids';

/** With what compares words, which no other screen needs. */
const LatestVersions = lazy(() => import('./LatestVersions'));

/** Beside a story: what it was before. */
export const HistoryPanel: PanelComponent = ({ model, documentId, document }) => {
  const say = useText();
  const locale = usePanelLocale(document?.locale);
  if (model !== ARTICLE || documentId === undefined) return null;
  return {
    title: say('history.title'),
    content: (
      <Suspense fallback={<Loader small>{say('history.loading')}</Loader>}>
        <LatestVersions key={`${documentId} ${locale}`} documentId={documentId} locale={locale} />
      </Suspense>
    ),
  };
};
