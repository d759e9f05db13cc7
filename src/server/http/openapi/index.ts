export {
  BAD_PARAMETERS,
  fileAnswer,
  jsonAnswer,
  MOVED,
  MOVED_FILE,
  NOT_FOUND,
  PAGINATION,
  refusal,
  type RouteAnswer,
  type RouteAnswers,
} from './answers';
export { coreAnswers } from './coreAnswers';
export { describeOpenApi } from './describeOpenApi';
export { EntrySchemas, orNull } from './entrySchemas';
export { jsonSchemaOf, refTo, type JsonSchema, type NamedSchemas } from './jsonSchema';
export { fileOfPath, LOCALE, PAGE_NUMBER, pageSizeOf, slugOfPath } from './queryParameters';
