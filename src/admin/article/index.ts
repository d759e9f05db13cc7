import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import type { StrapiApp } from '@strapi/strapi/admin';
import { withoutTextPictures } from './textBlocks';
import { publishingStories } from './bulkPublish/publishingStories';
import { StoryPreviewPanel } from './preview/StoryPreviewPanel';
import { askingBeforePublish } from './schedule/askingBeforePublish';
import { EmbargoNotice } from './schedule/EmbargoNotice';
import { SchedulePanel } from './schedule/SchedulePanel';
import { HistoryPanel } from './history/HistoryPanel';
import { notingBeforePublish } from './corrections/notingBeforePublish';
import { ReadinessPanel } from './readiness/ReadinessPanel';
import { bootstrapSheet } from './sheet/register';
import { SheetAction } from './sheet/SheetAction';
import { NoteTypeInWindow } from './typeInWindow';
import { WithdrawAction } from './withdrawal/WithdrawAction';
import { WithdrawalPanel } from './withdrawal/WithdrawalPanel';
import { WithdrawnNotice } from './withdrawal/WithdrawnNotice';

type ContentManagerApis = ContentManagerPlugin['config']['apis'];

/** What the content manager gets for stories, once it is there. */
export function bootstrapArticle(app: Pick<StrapiApp, 'getPlugin' | 'registerHook'>): void {
  const plugin = app.getPlugin('content-manager');
  const apis = plugin.apis as ContentManagerApis;
  apis.addRichTextBlocks(withoutTextPictures);
  apis.addBulkAction((actions) => actions.map(publishingStories));
  apis.addDocumentAction([WithdrawAction, NoteTypeInWindow, SheetAction]);
  apis.addDocumentAction((actions) => actions.map(askingBeforePublish));
  apis.addDocumentAction((actions) => actions.map(notingBeforePublish));
  bootstrapSheet(app);
  // Behind what can be done: that readers do not get the story, then what is missing before they do.
  apis.addEditViewSidePanel((panels) => {
    const behind = panels.findIndex(({ type }) => type === 'actions') + 1;
    return [
      ...panels.slice(0, behind),
      WithdrawalPanel,
      SchedulePanel,
      ReadinessPanel,
      StoryPreviewPanel,
      HistoryPanel,
      ...panels.slice(behind),
    ];
  });
  plugin.injectComponent('editView', 'right-links', {
    name: 'newsroom-withdrawn',
    Component: WithdrawnNotice,
  });
  plugin.injectComponent('editView', 'right-links', {
    name: 'newsroom-embargo',
    Component: EmbargoNotice,
  });
}

export { useReasonSentence } from './bulkPublish/useReasonSentence';
export { useItemSentence } from './readiness/useItemSentence';
export { ownZone } from './schedule/ownZone';
export { isZone, useZoneName, zonesToChoose } from './schedule/zones';
export { useMomentText } from './schedule/useMomentText';
export { useLanguageName } from './useLanguageName';
export { ScheduleBadge } from './schedule/ScheduleBadge';
export { WithdrawnBadge } from './withdrawal/WithdrawnBadge';
export { registerSheet } from './sheet/register';
