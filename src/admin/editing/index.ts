import type { StrapiApp } from '@strapi/strapi/admin';
import { FormWatch } from './FormWatch';
import { forgetTyped, keepTyped } from './keepTyped';
import { PreviewWatch } from './PreviewWatch';
import { savingOnVersion } from './saveOnVersion';
import { changeRequests } from './storeRequests';

/** Of two who have a story or a caption open, nobody loses what they wrote. */
export function bootstrapEditing(app: Pick<StrapiApp, 'getPlugin'>): void {
  changeRequests({
    getDocument: keepTyped,
    updateDocument: savingOnVersion(false),
    publishDocument: savingOnVersion(true),
    discardDocument: forgetTyped,
    unpublishDocument: forgetTyped,
  });
  const plugin = app.getPlugin('content-manager');
  plugin.injectComponent('editView', 'right-links', {
    name: 'newsroom-editing',
    Component: FormWatch,
  });
  plugin.injectComponent('preview', 'actions', {
    name: 'newsroom-editing',
    Component: PreviewWatch,
  });
}

export { SideText } from './saveWindow/SideText';
