export { extendableTypes } from './extendable';
export { guardSchemas } from './guardSchemas';
