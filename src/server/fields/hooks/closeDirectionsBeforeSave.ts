import type { UID } from '@strapi/strapi';
import type { Save } from '../../moments';
import { attributesOf, schemasOf } from '../../strapi/schema';
import { withClosedDirections } from '../withClosedDirections';

/**
 * Closes the signs of direction that come along with pasted text, and takes overrides out: unclosed they would turn
 * round what feeds, lists and the panel put behind them. For any type: a hook made for one, behind the check of fields.
 */
export const closeDirectionsBeforeSave =
  (type: UID.ContentType) =>
  ({ strapi, data }: Save): void => {
    Object.assign(data, withClosedDirections(data, attributesOf(strapi, type), schemasOf(strapi)));
  };
