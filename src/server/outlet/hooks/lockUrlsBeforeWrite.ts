import type { Hook } from '../../moments';
import { lockUrls } from '../urlLock';

/** For what stands where its outlet does. */
export const keepUrlsBeforeWrite: Hook<'beforeWrite'> = ({ strapi }) => lockUrls(strapi, 'shared');

/** For what others stand in. */
export const lockUrlsBeforeWrite: Hook<'beforeWrite'> = ({ strapi }) =>
  lockUrls(strapi, 'exclusive');
