import { factories, type Core } from '@strapi/strapi';
import { addressSchema, articleController, articleSchema } from './article';
import { archiveService } from './archive';
import { registerComponents } from './components';
import { listingSchema, rebuildListings } from './delivery';
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
import { addressOutlets, outletSchema, sectionSchema } from './outlet';
import {
  KeyRing,
  mirrorAddressSchema,
  mirrorHealthSchema,
  mirrorListController,
  mirrorLookSchema,
  outletKeySchema,
  outletMirrorSchema,
  Prober,
  scheduleProbe,
} from './outlet-mirror';
import { PictureBook, pictureFactSchema, watchUploads } from './picture';
import { grantPublicRead } from './publicRead';
import { adminApi, contentApi } from './routes';
import { ARTICLE, IMAGE_CAPTION, OUTLET, OUTLET_MIRROR, SECTION } from './uids';

type Boot = { strapi: Core.Strapi };

export default {
  config: { default: defaultOptions, validator: validateOptions },

  contentTypes: {
    article: { schema: articleSchema },
    'image-caption': { schema: imageCaptionSchema },
    'outlet-mirror': { schema: outletMirrorSchema },
    outlet: { schema: outletSchema },
    section: { schema: sectionSchema },
    address: { schema: addressSchema },
    'mirror-address': { schema: mirrorAddressSchema },
    'outlet-key': { schema: outletKeySchema },
    'mirror-health': { schema: mirrorHealthSchema },
    'mirror-look': { schema: mirrorLookSchema },
    'picture-fact': { schema: pictureFactSchema },
    'caption-finding': { schema: captionFindingSchema },
    listing: { schema: listingSchema },
  },

  controllers: {
    article: articleController,
    'image-caption': factories.createCoreController(IMAGE_CAPTION),
    'outlet-mirror': factories.createCoreController(OUTLET_MIRROR),
    outlet: factories.createCoreController(OUTLET),
    section: factories.createCoreController(SECTION),
    picture: pictureController,
    'mirror-list': mirrorListController,
  },

  services: {
    article: factories.createCoreService(ARTICLE),
    'image-caption': factories.createCoreService(IMAGE_CAPTION),
    'outlet-mirror': factories.createCoreService(OUTLET_MIRROR),
    outlet: factories.createCoreService(OUTLET),
    section: factories.createCoreService(SECTION),
    archive: archiveService,
    captionDesk,
    /** Rotation and revocation of the keys that sign lists of mirrors. */
    outletKeys: ({ strapi }: Boot) => new KeyRing(strapi),
    mirrorProbe: ({ strapi }: Boot) => new Prober(strapi),
    pictures: ({ strapi }: Boot) => new PictureBook(strapi),
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
    strapi.documents.use(moments.middleware as never);
  },

  async bootstrap({ strapi }: Boot) {
    watchUploads(strapi, withdrawStaleCaptions);
    await addressOutlets(strapi);
    await rebuildListings(strapi);
    scheduleProbe(strapi);
    if (newsroomOptions(strapi).publicRead) await grantPublicRead(strapi);
  },

  /** What is still to be done behind a commit is done before the database goes. */
  async destroy({ strapi }: Boot) {
    const moments: MomentRunner = strapi.plugin('newsroom').service('moments');
    await moments.settled();
  },
};

export type { HookRow } from './moments';
export type { ImportOptions, ImportReport, Story } from './archive';
export type { NewsroomOptions } from './options';
