import type { Core } from '@strapi/strapi';
import { presentReader } from '../../strapi/reader';
import type { Problem } from '../../input/problems';
import { readableCaptions, tellableTo } from './asSeen';
import type { CheckedRow } from './checkSet';
import { problemsOf } from './gate';

/**
 * Why captions are not published, in words that whoever publishes may read: none of other captions, of
 * the story, or of captions that go out with an article, unless they may.
 *
 * @param path of the captions in what is published; left out where a caption itself is published, whose
 *   words are at hand then
 */
export async function problemsOfCaptions(
  strapi: Core.Strapi,
  refused: readonly CheckedRow[],
  path?: Problem['path']
): Promise<Problem[]> {
  if (refused.length === 0) return [];
  const reader = presentReader(strapi);
  const rows = refused.map(({ row }) => row);
  const readable = new Set(path ? await readableCaptions(reader, rows) : rows);
  const judged = refused.map(({ row, findings }) => ({
    locale: row.locale,
    article: row.article?.documentId ?? null,
    findings,
  }));
  const mayTell = await tellableTo(reader, judged);
  return refused.flatMap(({ row, findings }) =>
    problemsOf(
      {
        caption: row,
        findings,
        isReadable: readable.has(row),
        mayTell: (finding) => mayTell(finding, { article: row.article?.documentId ?? null }),
      },
      path
    )
  );
}
