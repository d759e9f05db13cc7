import type { Core } from '@strapi/strapi';
import type {
  CaptionDifference,
  FieldDifference,
  VersionComparison,
  VersionPicture,
} from '../../../types/history';
import type { Fields } from '../strapi/keptVersion';
import { attributesOf } from '../strapi/schema';
import { ARTICLE, IMAGE_CAPTION } from '../strapi/uids';
import { contentDigest } from '../text/canonicalValue';
import { comparedFields } from './comparedFields';
import { readableField, type WordsByKey } from './readableField';
import type { StoryContent } from './storyContent';

export type ComparedType = typeof ARTICLE | typeof IMAGE_CAPTION;

/** What somebody may read and write of the fields. */
export interface FieldRights {
  mayRead(uid: ComparedType, field: string): boolean;
  mayWrite(uid: ComparedType, field: string): boolean;
}

export const EMPTY: StoryContent = { story: {}, captions: [], named: {} };

const differ = (one: unknown, other: unknown) =>
  contentDigest({ value: one }) !== contentDigest({ value: other });

/** The fields in which two versions differ; `captions` where those do. */
export function changedNames(
  strapi: Core.Strapi,
  before: StoryContent,
  after: StoryContent,
  rights: Pick<FieldRights, 'mayRead'>
): string[] {
  const fields = comparedFields(strapi, ARTICLE).filter(
    (name) => rights.mayRead(ARTICLE, name) && differ(before.story[name], after.story[name])
  );
  const ofCaptions = comparedFields(strapi, IMAGE_CAPTION);
  const readable = ofCaptions.filter((name) => rights.mayRead(IMAGE_CAPTION, name));
  const captions = ({ captions: list }: StoryContent) =>
    list.map(({ documentId, fields: of }) => [
      documentId,
      readable.map((name) => of[name] ?? null),
    ]);
  return differ(captions(before), captions(after)) ? [...fields, 'captions'] : fields;
}

/** Where two versions differ, as far as somebody may read it. */
export function compareContents(
  strapi: Core.Strapi,
  before: StoryContent,
  after: StoryContent,
  rights: FieldRights
): Pick<VersionComparison, 'fields' | 'captions'> {
  const texts = { before: texter(strapi, before, rights), after: texter(strapi, after, rights) };
  const difference = (uid: ComparedType, was: Fields, is: Fields): FieldDifference[] =>
    comparedFields(strapi, uid)
      .filter((name) => rights.mayRead(uid, name) && differ(was[name], is[name]))
      .map((name) => ({
        name,
        before: texts.before(uid, name, was[name]),
        after: texts.after(uid, name, is[name]),
        isRestorable: rights.mayWrite(uid, name),
      }));
  const mayReadSome = comparedFields(strapi, IMAGE_CAPTION).some((name) =>
    rights.mayRead(IMAGE_CAPTION, name)
  );
  const captions = (mayReadSome ? bothCaptions(before, after) : []).flatMap(
    ({ documentId, was, is }): CaptionDifference[] => {
      const fields = difference(IMAGE_CAPTION, was ?? {}, is ?? {});
      if (fields.length === 0 && was && is) return [];
      const mayRead = (name: string) => rights.mayRead(IMAGE_CAPTION, name);
      return [
        {
          documentId,
          caption: mayRead('caption') ? String((is ?? was)?.caption ?? '') : '',
          isInBefore: was !== undefined,
          isInAfter: is !== undefined,
          pictureBefore: mayRead('image') ? pictureOf(before, was) : null,
          pictureAfter: mayRead('image') ? pictureOf(after, is) : null,
          fields: fields.filter(({ name }) => name !== 'image'),
        },
      ];
    }
  );
  return { fields: difference(ARTICLE, before.story, after.story), captions };
}

/** All that a version says, as far as somebody may read it. */
export function readableContent(
  strapi: Core.Strapi,
  content: StoryContent,
  rights: Pick<FieldRights, 'mayRead'>
) {
  const text = texter(strapi, content, rights);
  const fieldsOf = (uid: ComparedType, fields: Fields) =>
    comparedFields(strapi, uid)
      .filter((name) => rights.mayRead(uid, name))
      .map((name) => ({ name, text: text(uid, name, fields[name]) }))
      .filter((field) => field.text !== '');
  return {
    fields: fieldsOf(ARTICLE, content.story),
    captions: content.captions.map(({ documentId, fields }) => ({
      documentId,
      picture: rights.mayRead(IMAGE_CAPTION, 'image') ? pictureOf(content, fields) : null,
      fields: fieldsOf(IMAGE_CAPTION, fields).filter(({ name }) => name !== 'image'),
    })),
  };
}

function texter(
  strapi: Core.Strapi,
  { named, captions }: StoryContent,
  rights: Pick<FieldRights, 'mayRead'>
) {
  // A figure of the body is told by the words of its caption, where those may be read.
  const shown = rights.mayRead(IMAGE_CAPTION, 'caption') ? captions : [];
  const words: WordsByKey = new Map(
    shown.map(({ fields }) => [String(fields.key), String(fields.caption ?? '')])
  );
  const reading = { strapi, named, captions: words };
  return (uid: ComparedType, name: string, value: unknown): string => {
    const attribute = attributesOf(strapi, uid)[name];
    return attribute ? readableField(reading, attribute, value) : '';
  };
}

function pictureOf({ named }: StoryContent, fields: Fields | undefined): VersionPicture | null {
  const file = fields?.image;
  if (typeof file !== 'string') return null;
  const { name, url } = named[file] ?? { name: file };
  return { name, url: url ?? null };
}

/** Those of the later version in their order, and behind them those that it has no more. */
function bothCaptions(before: StoryContent, after: StoryContent) {
  const was = new Map(before.captions.map(({ documentId, fields }) => [documentId, fields]));
  const is = new Map(after.captions.map(({ documentId, fields }) => [documentId, fields]));
  return [...new Set([...is.keys(), ...was.keys()])].map((documentId) => ({
    documentId,
    was: was.get(documentId),
    is: is.get(documentId),
  }));
}
