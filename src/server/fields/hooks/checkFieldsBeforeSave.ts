import type { UID } from '@strapi/strapi';
import type { Save } from '../../moments';
import { refuse } from '../../input/problems';
import { hasDrafts } from '../../strapi/rows';
import { attributesOf, schemasOf } from '../../strapi/schema';
import { emptyTexts } from '../emptyTexts';
import { fieldProblems } from '../fieldProblems';

/** Refuses values that cannot be kept, with the path of each. For any type: a hook made for one. */
export const checkFieldsBeforeSave =
  (type: UID.ContentType) =>
  async ({ strapi, data, existing }: Save): Promise<void> => {
    const attributes = attributesOf(strapi, type);
    const problems = fieldProblems(data, attributes, schemasOf(strapi));
    // What has drafts may be saved unfinished.
    if (!hasDrafts(strapi, type)) {
      const before = await existing();
      problems.push(
        ...emptyTexts(
          attributes,
          (name) => (data[name] === undefined ? before?.[name] : data[name]),
          schemasOf(strapi)
        )
      );
    }
    refuse(problems);
  };
