import {
  describedCaption,
  emptyText,
  hasMarkup,
  headlineOf,
  joinedTexts,
  standfirstOf,
  textOfHtml,
  webAddress,
  withPictures,
  type BodyText,
  type HtmlContext,
} from '../../bodyText';
import { bylineNames, bylineOfNames } from '../../bylineNames';
import { distinctConcepts } from '../../conceptFields';
import { markdownHtml } from '../../markdownHtml';
import { readSourceDate, timeWithoutZone } from '../../sourceDate';
import { newStory, type Story, type StoryProblem } from '../../story';
import type { ExportedEntry } from './entries';

/** `03/02/2026 08:15:00 PM`; without AM and PM the hours go to 24. */
const DATE = /^(\d\d?)\/(\d\d?)\/(\d{4}) (\d\d?):(\d\d):(\d\d)(?: ?([AP])M)?$/i;

function dateOf(written: string | null) {
  const [, month = '', day = '', year = '', hour = '', minute, second, half] =
    DATE.exec(written ?? '') ?? [];
  if (year === '') return readSourceDate(written);
  const noon = half === undefined ? 0 : half.toUpperCase() === 'P' ? 12 : 0;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + noon;
  const two = (value: string | number) => String(value).padStart(2, '0');
  return readSourceDate(`${year}-${two(month)}-${two(day)}T${two(hours)}:${minute}:${second}`);
}

/** `storm,"sea wall"` */
const tagsIn = (text: string): string[] =>
  [...text.matchAll(/"([^"]{1,500})"|([^,"]{1,500})/g)]
    .map(([, quoted, bare]) => (quoted ?? bare ?? '').trim())
    .filter((tag) => tag !== '');

const TEXTILE = /^textile/;

/** A text as its CONVERT BREAKS says that it is to be read. */
function textOf(text: string | undefined, format: string, context: HtmlContext): BodyText {
  if (!text) return textOfHtml(null, context);
  if (format.startsWith('markdown')) return textOfHtml(markdownHtml(text), context);
  const isFinished = /^(?:0|none|richtext|html)$/.test(format) || /<(?:p|br)[\s/>]/i.test(text);
  return textOfHtml(text, { ...context, keepsLines: !isFinished });
}

const textileProblem = (format: string, body: string | undefined): StoryProblem[] =>
  TEXTILE.test(format) && body && !hasMarkup(body)
    ? [
        {
          rule: 'line-uncertain',
          message: 'It was written in Textile, whose signs stand in the text. Look through it.',
          place: 'parts',
        },
      ]
    : [];

/**
 * The story of an entry of a Movable Type export.
 * @param site what addresses are resolved against; null where that is not known
 * @throws UnreadableStoryError `no-headline`
 */
export function entryStory({ fields, texts }: ExportedEntry, site: string | null): Story {
  const first = (name: string): string | null => fields.get(name)?.find((value) => value) ?? null;
  const published = dateOf(first('DATE'));
  const publishedAt = published?.at ?? null;
  const url = webAddress(first('UNIQUE URL') ?? first('PERMALINK'), site);
  const context: HtmlContext = { publishedAt, base: url ?? site };
  const format = (first('CONVERT BREAKS') ?? '').toLowerCase();
  const printed = joinedTexts(
    ['BODY', 'EXTENDED BODY'].map((name) => textOf(texts.get(name), format, context))
  );
  const lead = first('IMAGE');
  const picture = { url: lead, caption: null, credit: null, altText: null, role: 'lead' } as const;
  const text = withPictures(printed, lead === null ? [] : [describedCaption(picture, context)]);
  const { headline, problems } = headlineOf(first('TITLE'), text.parts);
  const author = bylineNames(first('AUTHOR'));
  const names = author === null ? [] : [author];
  const basename = first('BASENAME');
  const categories = [first('PRIMARY CATEGORY') ?? [], fields.get('CATEGORY') ?? []].flat();
  const [section, ...others] = [...new Set(categories.filter((name) => name !== ''))];
  const tags = [...(fields.get('TAGS') ?? []), texts.get('KEYWORDS') ?? ''].flatMap(tagsIn);
  return newStory({
    ...text,
    // A basename is one entry's for good within its year, in which some blogs number them.
    id: basename === null ? null : `${basename} ${publishedAt ?? ''}`.trim(),
    url,
    slug: basename,
    sectionTrail: section === undefined ? [] : [section],
    headline,
    standfirst: standfirstOf(texts.get('EXCERPT') ?? null, text.parts),
    by: bylineOfNames(names, null),
    authors: names.map((name) => ({ name, uri: null, role: null })),
    subjects: distinctConcepts([...others, ...tags].map((name) => ({ name, uri: null }))),
    publishedAt,
    state: /^publish/i.test(first('STATUS') ?? 'Publish') ? 'published' : 'draft',
    problems: [
      ...problems,
      ...emptyText(text.parts),
      ...timeWithoutZone(published),
      ...text.problems,
      ...textileProblem(format, texts.get('BODY')),
    ],
  });
}
