export { extendGraphql } from './extendGraphql';
