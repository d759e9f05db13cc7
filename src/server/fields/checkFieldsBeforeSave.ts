import type { UID } from '@strapi/strapi';
import type { Save } from '../moments/moments';
import { refuse } from '../input/problems';
import { emptyTexts, fieldProblems, type Attributes } from './fieldProblems';

/** Refuses values that cannot be kept, with the path of each. For any type: a hook made for one. */
export const checkFieldsBeforeSave =
  (type: UID.ContentType) =>
  async ({ strapi, data, existing }: Save): Promise<void> => {
    const schema = strapi.contentType(type);
    const attributes = schema.attributes as unknown as Attributes;
    const problems = fieldProblems(
      data,
      attributes,
      (uid) =>
        strapi.components[uid as UID.Component]?.attributes as unknown as Attributes | undefined
    );
    // What has drafts may be saved unfinished.
    if (!schema.options?.draftAndPublish) {
      const before = await existing();
      problems.push(
        ...emptyTexts(attributes, (name) =>
          data[name] === undefined ? before?.[name] : data[name]
        )
      );
    }
    refuse(problems);
  };
