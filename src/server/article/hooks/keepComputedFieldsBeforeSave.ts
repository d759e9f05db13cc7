import type { Save } from '../../moments';
import { refuse } from '../../input/problems';
import { wordCount } from '../wordCount';

/** What the newsroom computes; what a caller sends for these is not looked at. */
const COMPUTED = [
  'contentModifiedAt',
  'canonicalUrl',
  'publishedDigest',
  'publishedRelated',
  'uri',
  'publicationDay',
  'publishedCaptions',
] as const;

/** What names the source of an imported story; a copy is not that story. */
const OF_ONE_STORY = ['sourceId', 'sourceDigest'] as const;

/**
 * Keeps dates and counts true: they cannot be typed in. `firstPublishedAt` may be given once, when
 * the article is created (an archive brings its own dates), and never changes after.
 */
export async function keepComputedFieldsBeforeSave({
  action,
  locale,
  data,
  existing,
}: Save): Promise<void> {
  for (const name of COMPUTED) {
    if (action === 'clone') data[name] = null;
    else delete data[name];
  }
  if (action === 'clone') {
    data.firstPublishedAt = null;
    for (const name of OF_ONE_STORY) data[name] = null;
    return;
  }
  if (await existing()) delete data.firstPublishedAt;
  else refuseFutureDate(data.firstPublishedAt);
  if (data.body === undefined) delete data.wordCount;
  else data.wordCount = wordCount(data.body, locale ?? 'en');
}

function refuseFutureDate(value: unknown): void {
  if (value === undefined || value === null) return;
  const time = new Date(String(value)).getTime();
  if (Number.isNaN(time)) {
    refuse([
      {
        path: ['firstPublishedAt'],
        message: `"${String(value)}" is not a date. Write it as 2026-10-14T08:30:00Z.`,
      },
    ]);
  }
  if (time > Date.now()) {
    refuse([
      {
        path: ['firstPublishedAt'],
        message:
          'The first publication lies in the future. Leave it empty: it is set when the article is published.',
      },
    ]);
  }
}
