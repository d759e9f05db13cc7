import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import type { StrapiApp } from '@strapi/strapi/admin';
import { WithdrawAction } from './withdrawal/WithdrawAction';
import { WithdrawalPanel } from './withdrawal/WithdrawalPanel';

type ContentManagerApis = ContentManagerPlugin['config']['apis'];

/** What the content manager gets for stories, once it is there. */
export function bootstrapArticle(app: Pick<StrapiApp, 'getPlugin'>): void {
  const apis = app.getPlugin('content-manager').apis as ContentManagerApis;
  apis.addDocumentAction([WithdrawAction]);
  apis.addEditViewSidePanel([WithdrawalPanel]);
}
