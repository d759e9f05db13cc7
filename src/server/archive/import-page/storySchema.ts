import { z } from 'zod';
import type { Block, ListNode } from '../../../../types/blocks';
import { MOST_PIECES } from '../../../../types/pasted-story';
import { LANGUAGE_TAG } from '../../input/patterns';
import type { Story, StoryConcept } from '../story';

/** Of texts that are no body, in characters; what the fields themselves hold is for their type to say. */
const LONGEST_FIELD = 10_000;
const LONGEST_TEXT = 250_000;
const MOST_NAMES = 500;
/** Lists within lists; more is nobody's text. */
const DEEPEST_LIST = 6;

const words = z.string('Write it as text.');
const field = words.max(LONGEST_FIELD, `Write at most ${LONGEST_FIELD} characters.`);
const optional = field.nullable().default(null);
const date = words
  .max(40)
  .refine((text) => !Number.isNaN(Date.parse(text)), 'Write an ISO date, e.g. 2026-11-29.')
  .nullable()
  .default(null);
const listOf = <Item extends z.ZodType>(item: Item, most = MOST_NAMES) =>
  z.array(item, 'Send a list.').max(most, `Send at most ${most}.`).default([]);

const inlineText = z.strictObject({
  type: z.literal('text'),
  text: words.max(LONGEST_TEXT),
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
  underline: z.literal(true).optional(),
  strikethrough: z.literal(true).optional(),
  code: z.literal(true).optional(),
});
const inline = z.union([
  inlineText,
  z.strictObject({
    type: z.literal('link'),
    url: field,
    children: z.array(inlineText).max(MOST_PIECES),
  }),
]);
const inlines = z.array(inline).max(MOST_PIECES);

/** @param depth how many more lists may stand inside */
const listSchema = (depth: number): z.ZodType<ListNode> => {
  const item = z.strictObject({ type: z.literal('list-item'), children: inlines });
  return z.strictObject({
    type: z.literal('list'),
    format: z.enum(['ordered', 'unordered']),
    indentLevel: z.int().min(0).max(DEEPEST_LIST).optional(),
    children: z.array(depth > 0 ? z.union([item, listSchema(depth - 1)]) : item).max(MOST_PIECES),
  }) as z.ZodType<ListNode>;
};

const block = z.union([
  z.strictObject({ type: z.enum(['paragraph', 'quote']), children: inlines }),
  z.strictObject({
    type: z.literal('heading'),
    level: z.union([z.literal(2), z.literal(3)]),
    children: inlines,
  }),
  z.strictObject({
    type: z.literal('code'),
    language: z.literal('plaintext'),
    children: z.array(inlineText).max(MOST_PIECES),
  }),
  listSchema(DEEPEST_LIST),
]) as z.ZodType<Block>;

const part = z.union([
  z.strictObject({ type: z.literal('text'), blocks: z.array(block).max(MOST_PIECES) }),
  z.strictObject({
    type: z.literal('quote'),
    text: words.max(LONGEST_TEXT),
    attribution: optional,
    source: optional,
  }),
  z.strictObject({ type: z.literal('figure'), caption: z.int().nonnegative() }),
  z.strictObject({ type: z.literal('embed'), url: field, title: optional }),
]);

const caption = z.strictObject({
  caption: field.default(''),
  altText: optional,
  creditLine: optional,
  creator: optional,
  copyrightNotice: optional,
  usageTerms: optional,
  dateCreated: optional,
  city: optional,
  country: optional,
  countryCode: optional,
  personsShown: listOf(field),
  isFilePhoto: z.boolean().default(false),
  picture: z.strictObject({ url: optional, file: optional }).nullable().default(null),
  role: z.enum(['lead', 'inline', 'gallery']).nullable().default(null),
});

const concept: z.ZodType<StoryConcept> = z.strictObject({ name: field, uri: optional });

const correction = z.strictObject({
  type: z.enum(['correction', 'clarification', 'update', 'retraction']),
  text: field,
  date,
});

/** What an administrator decides and no story brings: outlets, sections, mirrors; and what was said of its reading. */
const LEFT_OUT = ['outlet', 'sectionTrail', 'mirrors', 'problems'] as const;

const known = z.strictObject({
  id: optional,
  url: optional,
  slug: optional,
  locale: words.regex(new RegExp(LANGUAGE_TAG)).nullable().catch(null),
  headline: field.min(1, 'Say which piece is the headline.'),
  slugline: optional,
  kicker: optional,
  standfirst: optional,
  by: optional,
  authors: listOf(z.strictObject({ name: field, uri: optional, role: optional })),
  dateline: optional,
  located: optional,
  infoSources: listOf(field),
  subjects: listOf(concept),
  people: listOf(concept),
  places: listOf(concept),
  urgency: z.int().min(1).max(9).nullable().default(null),
  edNote: optional,
  publishedAt: date,
  modifiedAt: date,
  embargoedUntil: date,
  expires: date,
  state: z.enum(['published', 'draft', 'withdrawn']).default('published'),
  parts: listOf(part, MOST_PIECES),
  captions: listOf(caption, MOST_PIECES),
  corrections: listOf(correction),
  related: listOf(field),
});

const withoutLeftOut = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  const left = new Set<string>(LEFT_OUT);
  return Object.fromEntries(Object.entries(value).filter(([name]) => !left.has(name)));
};

/** A story as the Import page sends it. Of what an editor does not decide there, nothing is taken. */
export const storySchema = z.preprocess(withoutLeftOut, known).transform(
  (story): Story => ({
    ...story,
    sectionTrail: [],
    outlet: null,
    mirrors: [],
    problems: [],
  })
);
