export { answerUnderPluginName } from './answerUnderPluginName';
export { asUri } from './asUri';
export { summarizeOpenApi } from './summarizeOpenApi';
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
