import { factories, type Core } from '@strapi/strapi';
import { articleContentTypes, articleControllers, articleServices } from './article';
import { archiveService } from './archive';
import { registerComponents } from './components';
import {
  feedController,
  followFormerSlug,
  ninjsController,
  oEmbedController,
  registerDescriptions,
  robotsController,
  sitemapController,
  structuredDataController,
} from './delivery';
import {
  grantPublicRead,
  guardDrafts,
  hideMachineTypesFromGraphql,
  hidePrivateFieldsFromSearch,
} from './access';
import { fills, hooks } from './hooks';
import {
  captionDecisionSchema,
  captionReviewService,
  captionReviewController,
  reviewerAnswerSchema,
  CaptionReviewer,
  captionVerdictSchema,
  countNoCaptionAsLost,
  filterListsByVerdict,
  imageCaptionSchema,
  pictureController,
  registerOverridePermission,
  unpublishStaleCaptionsBeforeFileChange,
} from './image-caption';
import { MomentRunner } from './moments';
import { defaultOptions, validateOptions, newsroomOptions } from './options';
import { outletContentTypes, outletControllers, outletServices, slugOutlets } from './outlet';
import {
  OutletKeyStore,
  importedPageSchema,
  allowMirrorEvents,
  mirrorPlaceSchema,
  mirrorChangeSchema,
  MirrorChangeStore,
  mirrorPanelController,
  mirrorHealthSchema,
  signedListController,
  mirrorSourceEntrySchema,
  MirrorSources,
  mirrorSourcesController,
  mirrorSourceStateSchema,
  mirrorCheckResultSchema,
  OutletMoves,
  outletKeySchema,
  outletMirrorSchema,
  outletMoveController,
  outletMoveSchema,
  MirrorChecker,
  registerMirrorPermissions,
  scheduleSources,
  schedulePruning,
  scheduleChecks,
  undeclaredCopySchema,
} from './outlet-mirror';
import { PictureFactStore, pictureFactSchema, watchUploads } from './picture';
import { adminApi, contentApi } from './routes';
import { IMAGE_CAPTION, OUTLET_MIRROR } from './strapi/uids';
import { completeListings, listingSchema, rebuildListings } from './listing';
import { ResponseCache, cacheChangeSchema, cacheController } from './cache';
import { FastReads } from './reads';

type Boot = { strapi: Core.Strapi };

const cache = (strapi: Core.Strapi): ResponseCache => strapi.plugin('newsroom').service('cache');
const reads = (strapi: Core.Strapi): FastReads => strapi.plugin('newsroom').service('reads');

export default {
  config: { default: defaultOptions, validator: validateOptions },

  contentTypes: {
    ...articleContentTypes,
    ...outletContentTypes,
    'image-caption': { schema: imageCaptionSchema },
    'outlet-mirror': { schema: outletMirrorSchema },
    'mirror-place': { schema: mirrorPlaceSchema },
    'outlet-key': { schema: outletKeySchema },
    'mirror-health': { schema: mirrorHealthSchema },
    'mirror-check-result': { schema: mirrorCheckResultSchema },
    'mirror-source-state': { schema: mirrorSourceStateSchema },
    'mirror-source-entry': { schema: mirrorSourceEntrySchema },
    'undeclared-copy': { schema: undeclaredCopySchema },
    'imported-page': { schema: importedPageSchema },
    'mirror-change': { schema: mirrorChangeSchema },
    'outlet-move': { schema: outletMoveSchema },
    'picture-fact': { schema: pictureFactSchema },
    'caption-verdict': { schema: captionVerdictSchema },
    'caption-decision': { schema: captionDecisionSchema },
    listing: { schema: listingSchema },
    'reviewer-answer': { schema: reviewerAnswerSchema },
    'cache-change': { schema: cacheChangeSchema },
  },

  controllers: {
    ...articleControllers,
    ...outletControllers,
    'image-caption': factories.createCoreController(IMAGE_CAPTION),
    'outlet-mirror': factories.createCoreController(OUTLET_MIRROR),
    'caption-review': captionReviewController,
    picture: pictureController,
    feed: feedController,
    sitemap: sitemapController,
    robots: robotsController,
    cache: cacheController,
    'structured-data': structuredDataController,
    ninjs: ninjsController,
    oembed: oEmbedController,
    'signed-list': signedListController,
    'mirror-sources': mirrorSourcesController,
    'outlet-move': outletMoveController,
    'mirror-panel': mirrorPanelController,
  },

  middlewares: { 'follow-former-slug': followFormerSlug },

  services: {
    ...articleServices,
    ...outletServices,
    'image-caption': factories.createCoreService(IMAGE_CAPTION),
    'outlet-mirror': factories.createCoreService(OUTLET_MIRROR),
    archive: archiveService,
    'caption-review': captionReviewService,
    'caption-reviewer': ({ strapi }: Boot) => new CaptionReviewer(strapi),
    /** `strapi.plugin('newsroom').service('listings').rebuild()`: after stories were written past Strapi. */
    listings: ({ strapi }: Boot) => ({ rebuild: () => rebuildListings(strapi) }),
    /** Rotation and revocation of the keys that sign lists of mirrors. */
    'outlet-keys': ({ strapi }: Boot) => new OutletKeyStore(strapi),
    'mirror-check': ({ strapi }: Boot) => new MirrorChecker(strapi),
    /** The sources that mirrors come from. */
    'mirror-sources': ({ strapi }: Boot) => new MirrorSources(strapi),
    /** The log of changes; `withCause` puts a program's writes down to it. */
    'mirror-changes': ({ strapi }: Boot) => new MirrorChangeStore(strapi),
    /** `moveTo` and `undo`: a mirror becomes an outlet's address. */
    'outlet-moves': ({ strapi }: Boot) => new OutletMoves(strapi),
    'picture-facts': ({ strapi }: Boot) => new PictureFactStore(strapi),
    reads: ({ strapi }: Boot) => new FastReads(strapi),
    /** `strapi.plugin('newsroom').service('cache').cacheable('/path')`: routes of the host's own. */
    cache: ({ strapi }: Boot) => new ResponseCache(strapi),
    /** `strapi.plugin('newsroom').service('moments').add(row)`: hooks of the host's own. */
    moments: ({ strapi }: Boot) => new MomentRunner(strapi, hooks, fills),
  },

  routes: { 'content-api': contentApi, admin: adminApi },

  register({ strapi }: Boot) {
    registerComponents(strapi);
    const moments: MomentRunner = strapi.plugin('newsroom').service('moments');
    // Made here, in the context of the boot, and not in that of the write that first asks for it.
    strapi.plugin('newsroom').service('caption-reviewer');
    hidePrivateFieldsFromSearch(strapi);
    hideMachineTypesFromGraphql(strapi);
    guardDrafts(strapi);
    registerDescriptions(strapi);
    filterListsByVerdict(strapi);
    cache(strapi).register();
    countNoCaptionAsLost(strapi);
    strapi.documents.use(moments.middleware as never);
  },

  async bootstrap({ strapi }: Boot) {
    await registerOverridePermission(strapi);
    await registerMirrorPermissions(strapi);
    watchUploads(strapi, unpublishStaleCaptionsBeforeFileChange);
    await slugOutlets(strapi);
    await completeListings(strapi);
    await reads(strapi).start();
    allowMirrorEvents(strapi);
    scheduleChecks(strapi);
    scheduleSources(strapi);
    schedulePruning(strapi);
    if (newsroomOptions(strapi).publicRead) await grantPublicRead(strapi);
    await cache(strapi).start();
  },

  /** What is still to be done behind a commit is done before the database goes. */
  async destroy({ strapi }: Boot) {
    const moments: MomentRunner = strapi.plugin('newsroom').service('moments');
    await strapi.plugin('newsroom').service('mirror-sources').stop();
    await moments.settled();
    await strapi.plugin('newsroom').service('caption-reviewer').stop();
    await reads(strapi).articleIndex.settled();
    await cache(strapi).stop();
  },
};

export type { HookRow } from './moments';
export type { ImportOptions, ImportReport, Story } from './archive';
export type { NewsroomOptions } from './options';
