import type { Core } from '@strapi/strapi';
import {
  EntrySchemas,
  jsonSchemaOf,
  orNull,
  refTo,
  type JsonSchema,
  type NamedSchemas,
} from '../http';
import { SITE_PICTURE } from '../picture';
import { ARTICLE } from '../strapi/uids';
import { SHOWN_EMBED } from './bodyOfPage';
import { CAPTION_PLACES } from './captionPlaces';
import { PAGE_PARTS } from './page';

interface ObjectSchema extends JsonSchema {
  properties: Record<string, JsonSchema>;
  required: string[];
}

const SECTION_TRAIL: JsonSchema = {
  type: 'array',
  description: 'From the outermost section to the story’s own, in the language of the story.',
  items: {
    type: 'object',
    properties: {
      documentId: { type: 'string' },
      name: { type: 'string' },
      slug: { type: ['string', 'null'] },
    },
    required: ['documentId', 'name', 'slug'],
  },
};

/** An article's page as it is answered: the article with its parts, and what is worked out of them. */
export function articlePageSchema(strapi: Core.Strapi, named: NamedSchemas): JsonSchema {
  const page = new EntrySchemas(strapi, named).filled(ARTICLE, {
    populate: PAGE_PARTS,
  }) as ObjectSchema;
  const { captions, body, ...others } = page.properties;
  named.NewsroomPageCaption = captionOf(captions?.items as ObjectSchema, named);
  named.NewsroomArticlePage = {
    type: 'object',
    description: 'An article with its parts.',
    properties: {
      ...others,
      direction: {
        type: 'string',
        enum: ['ltr', 'rtl'],
        description: 'In which direction its lines run, for the attribute dir.',
      },
      body: bodySchema(body, named),
      captions: { type: 'array', items: refTo('NewsroomPageCaption') },
      captionPlaces: jsonSchemaOf(CAPTION_PLACES, named),
      sectionTrail: SECTION_TRAIL,
    },
    required: [...page.required, 'direction', 'captionPlaces', 'sectionTrail'],
  };
  return {
    type: 'object',
    properties: { data: refTo('NewsroomArticlePage'), meta: { type: 'object' } },
    required: ['data', 'meta'],
  };
}

const captionOf = (caption: ObjectSchema, named: NamedSchemas): JsonSchema => ({
  ...caption,
  description: 'A caption with its picture.',
  properties: {
    ...caption.properties,
    picture: {
      ...orNull(jsonSchemaOf(SITE_PICTURE, named)),
      description: 'The picture, ready for an <img>; image has it as Strapi does.',
    },
  },
  required: [...caption.required, 'picture'],
});

/** Figures carry the caption that they name by its key, and embeds what they show. */
function bodySchema(body: JsonSchema | undefined, named: NamedSchemas): JsonSchema {
  const added: Readonly<Record<string, readonly [name: string, schema: JsonSchema]>> = {
    'newsroom.figure': [
      'caption',
      { ...orNull(refTo('NewsroomPageCaption')), description: 'Null while it is not public.' },
    ],
    'newsroom.embed': [
      'shown',
      {
        ...orNull(jsonSchemaOf(SHOWN_EMBED, named)),
        description: 'Null for what is no address of the web.',
      },
    ],
  };
  const parts = (body?.items as { anyOf: ObjectSchema[] }).anyOf;
  return {
    type: 'array',
    items: {
      anyOf: parts.map((part) => {
        const [name, schema] = added[String(part.properties.__component?.const)] ?? [];
        return name === undefined || schema === undefined
          ? part
          : {
              ...part,
              properties: { ...part.properties, [name]: schema },
              required: [...part.required, name],
            };
      }),
    },
  };
}
