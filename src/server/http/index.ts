export { answerUnderPluginName } from './answerUnderPluginName';
export { asUri } from './asUri';
export { pauseAfter } from './backoff';
export {
  BAD_PARAMETERS,
  coreAnswers,
  describeOpenApi,
  EntrySchemas,
  fileAnswer,
  fileOfPath,
  jsonAnswer,
  jsonSchemaOf,
  LOCALE,
  MOVED,
  MOVED_FILE,
  NOT_FOUND,
  orNull,
  PAGE_NUMBER,
  pageSizeOf,
  PAGINATION,
  refTo,
  refusal,
  slugOfPath,
  type JsonSchema,
  type NamedSchemas,
  type RouteAnswer,
  type RouteAnswers,
} from './openapi';
export { refuseBadAddress } from './refuseBadAddress';
export { declareParameters } from './declareParameters';
export { warnOfAddress } from './warnOfAddress';
export { linkHeader } from './linkHeader';
export { apiAddress, apiPath, publicAddress } from './address';
export {
  isOfStrapi,
  localeParameter,
  numberParameter,
  refuseMisplaced,
  refuseUnknown,
} from './parameters';
export {
  fetchAnswer,
  isPublicAddress,
  proxyAt,
  decodedText,
  type FetchedAnswer,
  type FetchLimits,
  type SocksProxy,
} from './fetch';
