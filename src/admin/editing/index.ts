import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import type { StrapiApp } from '@strapi/strapi/admin';
import { FormWatch } from './FormWatch';
import { forgetTyped, keepTyped } from './keepTyped';
import { keepRefused } from './keepRefused';
import { PreviewWatch } from './PreviewWatch';
import { savingOnVersion } from './saveOnVersion';
import { sendCaptions } from './sendCaptions';
import { changeRequests, type Endpoint } from './storeRequests';
import { tellSaved } from './tellSaved';
import { KeepInWindow } from './unsaved/KeepInWindow';

function saving(endpoint: Endpoint): void {
  keepRefused(endpoint);
  sendCaptions(endpoint);
  tellSaved(endpoint);
}

const savingAgain =
  (isPublishing: boolean) =>
  (endpoint: Endpoint): void => {
    saving(endpoint);
    savingOnVersion(isPublishing)(endpoint);
  };

/** Of two who have a story or a caption open, nobody loses what they wrote. */
export function bootstrapEditing(app: Pick<StrapiApp, 'getPlugin'>): void {
  changeRequests({
    getDocument: keepTyped,
    createDocument: saving,
    updateDocument: savingAgain(false),
    publishDocument: savingAgain(true),
    discardDocument: forgetTyped,
    unpublishDocument: forgetTyped,
  });
  const plugin = app.getPlugin('content-manager');
  const apis = plugin.apis as ContentManagerPlugin['config']['apis'];
  apis.addDocumentAction([KeepInWindow]);
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
export { noteUnderWay } from './underWay';
