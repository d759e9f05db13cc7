import type { StrapiApp } from '@strapi/strapi/admin';
import { FormWatch } from './FormWatch';
import { forgetTyped, keepTyped } from './keepTyped';
import { PreviewWatch } from './PreviewWatch';
import { savingOnVersion } from './saveOnVersion';
import { sendCaptions } from './sendCaptions';
import { changeRequests, type Endpoint } from './storeRequests';

const savingWithCaptions =
  (isPublishing: boolean) =>
  (endpoint: Endpoint): void => {
    sendCaptions(endpoint);
    savingOnVersion(isPublishing)(endpoint);
  };

/** Of two who have a story or a caption open, nobody loses what they wrote. */
export function bootstrapEditing(app: Pick<StrapiApp, 'getPlugin'>): void {
  changeRequests({
    getDocument: keepTyped,
    createDocument: sendCaptions,
    updateDocument: savingWithCaptions(false),
    publishDocument: savingWithCaptions(true),
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
