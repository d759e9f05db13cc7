import { factories, type Core } from '@strapi/strapi';
import { addressSchema, articleController, articleSchema } from './article';
import { archiveService } from './archive';
import { registerComponents } from './components';
import { Delivery, deliveryChangeSchema, deliveryController, FastReads } from './delivery';
import { guardDrafts } from './guardDrafts';
import { hideMachineTypesFromGraphql, hidePrivateFieldsFromSearch } from './hidePrivateFields';
import { hooks } from './hooks';
import {
  captionFindingSchema,
  captionDesk,
  imageCaptionSchema,
  pictureController,
  withdrawStaleCaptions,
} from './image-caption';
import { MomentRunner } from './moments';
import { newsroomOptions } from './newsroom';
import { defaultOptions, validateOptions } from './options';
import { outletSchema, sectionSchema } from './outlet';
import { outletMirrorSchema } from './outlet-mirror';
import { PictureBook, pictureFactSchema, watchUploads } from './picture';
import { grantPublicRead } from './publicRead';
import { adminApi, contentApi } from './routes';
import { ARTICLE, IMAGE_CAPTION, OUTLET, OUTLET_MIRROR, SECTION } from './uids';

type Boot = { strapi: Core.Strapi };

const delivery = (strapi: Core.Strapi): Delivery => strapi.plugin('newsroom').service('delivery');
const reads = (strapi: Core.Strapi): FastReads => strapi.plugin('newsroom').service('reads');

export default {
  config: { default: defaultOptions, validator: validateOptions },

  contentTypes: {
    article: { schema: articleSchema },
    'image-caption': { schema: imageCaptionSchema },
    'outlet-mirror': { schema: outletMirrorSchema },
    outlet: { schema: outletSchema },
    section: { schema: sectionSchema },
    address: { schema: addressSchema },
    'picture-fact': { schema: pictureFactSchema },
    'caption-finding': { schema: captionFindingSchema },
    'delivery-change': { schema: deliveryChangeSchema },
  },

  controllers: {
    article: articleController,
    'image-caption': factories.createCoreController(IMAGE_CAPTION),
    'outlet-mirror': factories.createCoreController(OUTLET_MIRROR),
    outlet: factories.createCoreController(OUTLET),
    section: factories.createCoreController(SECTION),
    picture: pictureController,
    delivery: deliveryController,
  },

  services: {
    article: factories.createCoreService(ARTICLE),
    'image-caption': factories.createCoreService(IMAGE_CAPTION),
    'outlet-mirror': factories.createCoreService(OUTLET_MIRROR),
    outlet: factories.createCoreService(OUTLET),
    section: factories.createCoreService(SECTION),
    archive: archiveService,
    captionDesk,
    pictures: ({ strapi }: Boot) => new PictureBook(strapi),
    reads: ({ strapi }: Boot) => new FastReads(strapi),
    /** `strapi.plugin('newsroom').service('delivery').cacheable('/path')`: routes of the host's own. */
    delivery: ({ strapi }: Boot) => new Delivery(strapi),
    /** `strapi.plugin('newsroom').service('moments').add(row)`: hooks of the host's own. */
    moments: ({ strapi }: Boot) => new MomentRunner(strapi, hooks),
  },

  routes: { 'content-api': contentApi, admin: adminApi },

  register({ strapi }: Boot) {
    registerComponents(strapi);
    const moments: MomentRunner = strapi.plugin('newsroom').service('moments');
    hidePrivateFieldsFromSearch(strapi);
    hideMachineTypesFromGraphql(strapi);
    guardDrafts(strapi);
    delivery(strapi).register();
    strapi.documents.use(moments.middleware as never);
  },

  async bootstrap({ strapi }: Boot) {
    watchUploads(strapi, withdrawStaleCaptions);
    await reads(strapi).start();
    if (newsroomOptions(strapi).publicRead) await grantPublicRead(strapi);
    await delivery(strapi).start();
  },

  /** What is still to be done behind a commit is done before the database goes. */
  async destroy({ strapi }: Boot) {
    const moments: MomentRunner = strapi.plugin('newsroom').service('moments');
    await moments.settled();
    await reads(strapi).listing.settled();
    await delivery(strapi).stop();
  },
};

export type { HookRow } from './moments';
export type { ImportOptions, ImportReport, Story } from './archive';
export type { NewsroomOptions } from './options';
