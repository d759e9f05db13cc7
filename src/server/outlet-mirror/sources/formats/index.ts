export {
  readSource,
  SOURCE_FORMATS,
  type ReadSourceOptions,
  type SourceFormat,
} from './readSource';
export { verifyByNode } from './signed';
