export { asUri } from './asUri';
export { linkHeader } from './linkHeader';
