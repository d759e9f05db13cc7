import type { UID } from '@strapi/strapi';
import type { Publication } from '../../moments';
import { refuse } from '../../input/problems';
import { attributesOf, schemasOf } from '../../strapi/schema';
import { emptyTexts } from '../emptyTexts';

/** Nothing is published under an empty headline or caption, and no empty quote or correction with it. For any type: a hook made for one. */
export const requireTextsBeforePublish =
  (type: UID.ContentType) =>
  ({ strapi, data, draft }: Publication): void =>
    refuse(
      emptyTexts(
        attributesOf(strapi, type),
        (name) => (data[name] === undefined ? draft?.[name] : data[name]),
        schemasOf(strapi)
      )
    );
