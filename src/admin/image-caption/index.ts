import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import { Images } from '@strapi/icons';
import type { StrapiApp, WidgetArgs } from '@strapi/strapi/admin';
import { message } from '../messages';
import { listPath, IMAGE_CAPTION } from '../uids';
import { ArticleCaptionsPanel } from './articlePanel/ArticleCaptionsPanel';
import { listenForCaptions } from './articlePanel/captionsMade';
import { CaptionEditorPanel } from './captionEditor/CaptionEditorPanel';
import { addVerdictColumn } from './lists/verdictColumn';
import { addVerdictFilter } from './lists/verdictFilter';
import { PictureNotices } from './mediaLibrary/PictureNotices';
import { READ_PERMISSION } from './permissions';

type ContentManagerApis = ContentManagerPlugin['config']['apis'];

/** What is there before anybody signs in: the widget, and the notices over the Media Library. */
export function registerCaptionReview(app: StrapiApp): void {
  const captions: WidgetArgs = {
    pluginId: 'newsroom',
    id: 'captions',
    icon: Images,
    title: message('widget.title'),
    link: { label: message('widget.more'), href: listPath(IMAGE_CAPTION) },
    permissions: READ_PERMISSION,
    component: async () => (await import('./widget/CaptionsWidget')).CaptionsWidget,
  };
  // Before Strapi's own: a wrong caption matters more than who edited what last.
  app.widgets.register((widgets) => [captions, ...widgets]);
  listenForCaptions(app);
  // What Strapi shows over every page; it has no place of its own for plugins in the Media Library.
  app.addComponents({ name: 'future-global::newsroom-picture-notices', Component: PictureNotices });
}

/** What the content manager gets, once it is there. */
export function bootstrapCaptionReview(app: Pick<StrapiApp, 'getPlugin' | 'registerHook'>): void {
  const apis = app.getPlugin('content-manager').apis as ContentManagerApis;
  apis.addEditViewSidePanel([ArticleCaptionsPanel, CaptionEditorPanel]);
  app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', addVerdictColumn);
  app.registerHook('Admin/CM/pages/ListView/inject-in-filters', addVerdictFilter);
}
export { articleValues } from './articlePanel/articleValues';
export { useCheckedCaption, useCheckedCaptions } from './articlePanel/checkedCaptions';
export { useChangesElsewhere } from './articlePanel/useChangesElsewhere';
export { showCaption } from './articlePanel/wantedCaption';
export { blocksArticle } from './review/blocksArticle';
export { CheckFailure } from './review/CheckFailure';
export { FindingList, useFindingSentence } from './review/FindingList';
export { isUnfinished } from './review/isUnfinished';
export { pictureAddress } from './review/pictureAddress';
export { usePanelLocale } from './review/usePanelLocale';
export { VerdictBadge } from './review/VerdictBadge';
export { heldSince } from './changes/heldChanges';
export {
  captionTags,
  isOfCaptions,
  noteSaved,
  storyApart,
  withCaptions,
} from './changes/saveWithStory';
export { useCaptionChanges, useIsHeld } from './changes/useCaptionChanges';
export { CaptionWordsForm } from './words/CaptionWordsForm';
