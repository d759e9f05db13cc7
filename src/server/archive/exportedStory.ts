import { z } from 'zod';
import type { Block } from '../../../types/blocks';
import { isUrl } from '../input/isUrl';
import type { Story } from './story';

const text = z.string();
const some = z.string().nullable();
const webAddress = z
  .string()
  .refine((address) => /^https?:/i.test(address) && isUrl(address), 'is no web address');

/** What a link may open. */
const linkAddress = z
  .string()
  .refine(
    (address) => /^(?:https?|mailto):/i.test(address) && isUrl(address),
    'is no address that a reader may open'
  );

/** The file of a picture lies beside the export, or below it. */
const besideExport = z
  .string()
  .refine(
    (file) => !/^(?:[/\\]|[a-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)/i.test(file),
    'is no path below the export'
  );

const dated = z
  .string()
  .refine(
    (date) => /^\d{4}-\d{2}-\d{2}/.test(date) && !Number.isNaN(Date.parse(date)),
    'is no ISO date'
  )
  .nullable();

const mark = z.literal(true).optional();
const inlineText = z.strictObject({
  type: z.literal('text'),
  text,
  bold: mark,
  italic: mark,
  underline: mark,
  strikethrough: mark,
  code: mark,
});
const inline = z.discriminatedUnion('type', [
  inlineText,
  z.strictObject({ type: z.literal('link'), url: linkAddress, children: z.array(inlineText) }),
]);

const list = z.strictObject({
  type: z.literal('list'),
  format: z.enum(['ordered', 'unordered']),
  indentLevel: z.int().positive().optional(),
  get children() {
    return z.array(
      z.union([z.strictObject({ type: z.literal('list-item'), children: z.array(inline) }), list])
    );
  },
});

const block = z.discriminatedUnion('type', [
  z.strictObject({ type: z.enum(['paragraph', 'quote']), children: z.array(inline) }),
  z.strictObject({
    type: z.literal('heading'),
    level: z.union([z.literal(2), z.literal(3)]),
    children: z.array(inline),
  }),
  z.strictObject({
    type: z.literal('code'),
    language: z.literal('plaintext'),
    children: z.array(inlineText),
  }),
  list,
]) as z.ZodType<Block>;

const part = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), blocks: z.array(block) }),
  z.strictObject({ type: z.literal('quote'), text, attribution: some, source: some }),
  z.strictObject({ type: z.literal('figure'), caption: z.int().nonnegative() }),
  z.strictObject({ type: z.literal('embed'), url: webAddress, title: some }),
]);

const caption = z.strictObject({
  caption: text,
  altText: some,
  creditLine: some,
  creator: some,
  copyrightNotice: some,
  usageTerms: some,
  dateCreated: dated,
  city: some,
  country: some,
  countryCode: some,
  personsShown: z.array(text),
  isFilePhoto: z.boolean(),
  picture: z.strictObject({ url: webAddress.nullable(), file: besideExport.nullable() }).nullable(),
  role: z.enum(['lead', 'inline', 'gallery']).nullable(),
});

const mirror = z.strictObject({
  kind: z.enum(['web', 'onion', 'ipfs', 'app', 'tv-channel', 'social', 'newsletter']),
  platform: some,
  label: text,
  address: webAddress.nullable(),
  state: z.enum(['planned', 'active']),
});

const concept = z.strictObject({ name: text, uri: some });

/** A story as JSON of an export: all of its fields and no others, and nothing in it that could run. */
const storySchema: z.ZodType<Story> = z
  .strictObject({
    id: some,
    url: webAddress.nullable(),
    slug: some,
    locale: some,
    sectionTrail: z.array(text),
    headline: text.refine((headline) => headline.trim() !== '', 'is empty'),
    slugline: some,
    kicker: some,
    standfirst: some,
    by: some,
    authors: z.array(concept.extend({ role: some })),
    dateline: some,
    located: some,
    infoSources: z.array(text),
    subjects: z.array(concept),
    people: z.array(concept),
    places: z.array(concept),
    urgency: z.int().min(1).max(9).nullable(),
    edNote: some,
    publishedAt: dated,
    modifiedAt: dated,
    embargoedUntil: dated,
    expires: dated,
    state: z.enum(['published', 'draft', 'withdrawn']),
    parts: z.array(part),
    captions: z.array(caption),
    outlet: z.strictObject({ name: text }).nullable(),
    mirrors: z.array(mirror),
    corrections: z.array(
      z.strictObject({
        type: z.enum(['correction', 'clarification', 'update', 'retraction']),
        text,
        date: dated,
      })
    ),
    related: z.array(text),
    problems: z.array(z.strictObject({ rule: text, message: text, place: text })),
  })
  .refine(
    ({ parts, captions }) =>
      parts.every((each) => each.type !== 'figure' || each.caption < captions.length),
    { message: 'a figure names a caption that is not there', path: ['parts'] }
  );

/**
 * A story of an export.
 * @returns the story, or the first thing that is wrong with it
 */
export function readExportedStory(value: unknown): { story: Story } | { fault: string } {
  const { data, error } = storySchema.safeParse(value);
  if (data) return { story: data };
  const [issue] = error.issues;
  return { fault: `${issue?.path.join('.') || 'story'}: ${issue?.message ?? ''}` };
}
