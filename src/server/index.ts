import { factories, type Core } from '@strapi/strapi';
import {
  allowNewLanguages,
  grantPublicRead,
  keepFilesPrivate,
  guardDrafts,
  guardEntries,
  guardMirrors,
  guardUsesOfFiles,
  guardValues,
  hideMachineFields,
  hideMachineTypesFromGraphql,
  hidePrivateFieldsFromSearch,
  makeReadyRoles,
} from './access';
import { archiveControllers, archiveService, storyReadersService } from './archive';
import {
  articleContentTypes,
  articleControllers,
  articleServices,
  checkContentFields,
  completePublications,
  fillInCaptions,
  offerFreeCaptions,
  letPanelShowEmbeds,
  offerPreviews,
  publishStoryByStory,
  registerWithdrawPermission,
} from './article';
import { cacheController, ResponseCache } from './cache';
import { registerComponents } from './components';
import {
  deliveryControllers,
  deliveryServices,
  extendGraphql,
  followFormerSlug,
  registerDescriptions,
  type Webhooks,
} from './delivery';
import { deskContentTypes, deskControllers } from './desk';
import { editingContentTypes, editingControllers } from './editing';
import { extendableTypes, guardSchemas } from './extension';
import { warnOfAddress } from './http';
import { fills, hooks } from './hooks';
import {
  historyContentTypes,
  historyControllers,
  historyServices,
  scheduleHistoryPruning,
} from './history';
import {
  captionContentTypes,
  captionControllers,
  captionServices,
  countNoCaptionAsLost,
  filterListsByVerdict,
  registerOverridePermission,
  scheduleRights,
  takeCaptionChanges,
  unpublishStaleCaptionsBeforeFileChange,
} from './image-caption';
import { completeListings, listingSchema, rebuildListings } from './listing';
import { MomentRunner } from './moments';
import { defaultOptions, newsroomOptions, validateOptions } from './options';
import { completeUrls, outletContentTypes, slugOutlets, warnOfOutlets } from './outlet';
import {
  allowMirrorEvents,
  mirrorContentTypes,
  mirrorControllers,
  mirrorServices,
  registerMirrorPermissions,
  scheduleChecks,
  schedulePruning,
  scheduleSources,
} from './outlet-mirror';
import {
  measureUploads,
  pictureFactSchema,
  PictureFactStore,
  turnUploads,
  watchUploads,
} from './picture';
import { FastReads } from './reads';
import {
  keepFilesOfApplication,
  persistTablesAtStart,
  persistTablesBeforeSync,
  putFilesBack,
} from './retention';
import { adminApi, answerEitherName, contentApi, describeContentApi } from './routes';
import { noteWhoTakesPart, spareEvents, spareStatements } from './saves';
import {
  allowScheduleEvents,
  registerEmbargoCondition,
  scheduleContentTypes,
  scheduleControllers,
  scheduleServices,
  type Scheduler,
} from './schedule';
import {
  compareSearch,
  searchControllers,
  searchInLists,
  searchServices,
  startSearch,
  stopSearch,
} from './search';
import { CommitCallbacks } from './strapi/commitCallbacks';
import { leaveRowNumbersBeforeSync } from './strapi/leaveRowNumbers';
import { startChecks, StartChecks } from './strapi/startChecks';
import { throwFailedCommits } from './strapi/throwFailedCommits';
import { PUBLIC_TYPES, type PublicType } from './strapi/uids';

type Boot = { strapi: Core.Strapi };

const cache = (strapi: Core.Strapi): ResponseCache => strapi.plugin('newsroom').service('cache');
const scheduler = (strapi: Core.Strapi): Scheduler =>
  strapi.plugin('newsroom').service('scheduler');
const webhooks = (strapi: Core.Strapi): Webhooks => strapi.plugin('newsroom').service('webhooks');
const reads = (strapi: Core.Strapi): FastReads => strapi.plugin('newsroom').service('reads');

/** Strapi's own of each type that sites read, by the type's name: `outlet`, `image-caption`. */
const coreOf = <Made>(make: (uid: PublicType) => Made): Record<string, Made> =>
  Object.fromEntries(PUBLIC_TYPES.map((uid) => [uid.slice(uid.indexOf('.') + 1), make(uid)]));

const contentTypes = {
  ...articleContentTypes,
  ...captionContentTypes,
  ...mirrorContentTypes,
  ...outletContentTypes,
  ...scheduleContentTypes,
  ...historyContentTypes,
  'picture-fact': { schema: pictureFactSchema },
  listing: { schema: listingSchema },
  ...editingContentTypes,
  ...deskContentTypes,
};

export default {
  config: { default: defaultOptions, validator: validateOptions },

  contentTypes: extendableTypes(contentTypes),

  controllers: {
    ...coreOf((uid) => factories.createCoreController(uid)),
    ...articleControllers,
    ...captionControllers,
    ...mirrorControllers,
    ...deliveryControllers,
    ...scheduleControllers,
    ...historyControllers,
    ...archiveControllers,
    ...editingControllers,
    ...searchControllers,
    ...deskControllers,
    cache: cacheController,
  },

  middlewares: { 'follow-former-slug': followFormerSlug },

  services: {
    ...coreOf((uid) => factories.createCoreService(uid)),
    ...articleServices,
    ...captionServices,
    ...mirrorServices,
    ...scheduleServices,
    ...historyServices,
    ...searchServices,
    ...deliveryServices,
    archive: archiveService,
    'story-readers': storyReadersService,
    'picture-facts': ({ strapi }: Boot) => new PictureFactStore(strapi),
    /** `strapi.plugin('newsroom').service('listings').rebuild()`: after stories were written past Strapi. */
    listings: ({ strapi }: Boot) => ({ rebuild: () => rebuildListings(strapi) }),
    reads: ({ strapi }: Boot) => new FastReads(strapi),
    /** `strapi.plugin('newsroom').service('cache').cacheable('/path')`: routes of the host's own. */
    cache: ({ strapi }: Boot) => new ResponseCache(strapi),
    /** `strapi.plugin('newsroom').service('moments').add(row)`: hooks of the host's own. */
    moments: ({ strapi }: Boot) => new MomentRunner(strapi, hooks, fills),
    'commit-callbacks': ({ strapi }: Boot) => new CommitCallbacks(strapi),
    'start-checks': ({ strapi }: Boot) => new StartChecks(strapi),
  },

  routes: { 'content-api': contentApi, admin: adminApi },

  register({ strapi }: Boot) {
    registerComponents(strapi);
    // Before anything is written to the database of an application that it cannot start in.
    contentApi({ strapi });
    describeContentApi(strapi);
    checkContentFields(strapi);
    persistTablesBeforeSync(strapi);
    leaveRowNumbersBeforeSync(strapi);
    const moments: MomentRunner = strapi.plugin('newsroom').service('moments');
    // Made here, in the context of the boot, and not in that of the write that first asks for it.
    strapi.plugin('newsroom').service('caption-reviewer');
    hidePrivateFieldsFromSearch(strapi);
    hideMachineTypesFromGraphql(strapi);
    extendGraphql(strapi);
    guardDrafts(strapi);
    guardEntries(strapi);
    guardMirrors(strapi);
    guardUsesOfFiles(strapi);
    hideMachineFields(strapi);
    spareEvents(strapi);
    guardValues(strapi);
    if (newsroomOptions(strapi).privateFiles) keepFilesPrivate(strapi);
    registerDescriptions(strapi);
    filterListsByVerdict(strapi);
    searchInLists(strapi);
    cache(strapi).register();
    countNoCaptionAsLost(strapi);
    takeCaptionChanges(strapi);
    fillInCaptions(strapi);
    offerFreeCaptions(strapi);
    letPanelShowEmbeds(strapi);
    offerPreviews(strapi);
    guardSchemas(strapi, contentTypes);
    strapi.documents.use(moments.middleware as never);
    noteWhoTakesPart(strapi);
  },

  async bootstrap({ strapi }: Boot) {
    warnOfAddress(strapi);
    await persistTablesAtStart(strapi);
    await putFilesBack(strapi);
    spareStatements(strapi);
    throwFailedCommits(strapi.db.connection.client);
    strapi.plugin('newsroom').service('commit-callbacks');
    await registerWithdrawPermission(strapi);
    await registerOverridePermission(strapi);
    await registerMirrorPermissions(strapi);
    await registerEmbargoCondition(strapi);
    publishStoryByStory(strapi);
    allowNewLanguages(strapi);
    turnUploads(strapi);
    measureUploads(strapi);
    // Last, so that it reads what the others have not touched yet, and knows the bytes that they leave.
    const uploads = watchUploads(strapi, unpublishStaleCaptionsBeforeFileChange);
    await slugOutlets(strapi);
    await warnOfOutlets(strapi);
    await reads(strapi).start();
    allowMirrorEvents(strapi);
    allowScheduleEvents(strapi);
    scheduleChecks(strapi);
    scheduleSources(strapi);
    schedulePruning(strapi);
    scheduleHistoryPruning(strapi);
    scheduleRights(strapi);
    if (newsroomOptions(strapi).publicRead) await grantPublicRead(strapi);
    await cache(strapi).start();
    // Before the cache hears of a request, which this one hears of first.
    answerEitherName(strapi);
    await startSearch(strapi);
    // Behind the cache, which tells the other nodes of what is put right here.
    await startChecks(strapi).run([
      () => completePublications(strapi),
      () => completeListings(strapi),
      (goesOn) => completeUrls(strapi, goesOn),
      (goesOn) => reads(strapi).compareIndex(goesOn),
      (goesOn) => compareSearch(strapi, goesOn),
    ]);
    webhooks(strapi).start();
    await uploads.resolvePending();
    scheduler(strapi).start();
    // Last, for what is behind it: a start that fails leaves nothing waiting.
    makeReadyRoles(strapi);
  },

  /** What is still to be done behind a commit is done before the database goes. */
  async destroy({ strapi }: Boot) {
    await strapi.plugin('newsroom').service('mirror-sources').stop();
    await scheduler(strapi).stop();
    await startChecks(strapi).stop();
    await stopSearch(strapi);
    await strapi.plugin('newsroom').service('commit-callbacks').settled();
    await strapi.plugin('newsroom').service('moments').settled();
    await keepFilesOfApplication(strapi);
    await strapi.plugin('newsroom').service('caption-reviewer').stop();
    await reads(strapi).stop();
    await webhooks(strapi).stop();
    await cache(strapi).stop();
  },
};

export type {
  ImportOptions,
  ImportReport,
  ReadItem,
  ReaderOptions,
  Story,
  StoryFile,
  StoryReader,
} from './archive';
export type { FeedPage, FeedTools, OwnFeedFormat } from './delivery';
export type { CaptionToCheck, OwnCaptionCheck, OwnFinding } from './image-caption';
export type { HookRow } from './moments';
export type { OwnArticlePath } from './outlet';
export type { OwnBodyPart } from './text/ownBodyParts';
export type { NewsroomOptions } from './options';
