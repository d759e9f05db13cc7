import type { Core } from '@strapi/strapi';
import { writeReason } from '../../image-caption';
import type { Save } from '../../moments';
import { momentIn } from '../../input/momentIn';
import { refuse, type Problem } from '../../input/problems';
import { momentOf, rowsOf, type Row } from '../../strapi/rows';
import { ARTICLE } from '../../strapi/uids';

type Values = Record<string, unknown>;

const isObject = (value: unknown): value is Values => typeof value === 'object' && value !== null;

/**
 * Gives a correction without a date that of now, and refuses one of the future or of before the story
 * was first published. What stands there already is not asked again.
 */
export async function dateCorrectionsBeforeSave({ strapi, data, existing }: Save): Promise<void> {
  // A story that comes back has the corrections that it had.
  if (!Array.isArray(data.corrections) || writeReason() === 'restore') return;
  const before = await existing();
  const first = momentOf(before?.firstPublishedAt) ?? momentIn(data.firstPublishedAt);
  const known = before ? await knownDates(strapi, before) : new Set<number>();
  const now = new Date();
  const problems: Problem[] = [];
  const corrections: unknown[] = data.corrections;
  data.corrections = corrections.map((correction, index) => {
    if (!isObject(correction)) return correction;
    // One that is named by its number keeps the date that it has.
    if (correction.date === undefined && correction.id !== undefined) return correction;
    const date = momentIn(correction.date);
    if (date === null) return { ...correction, date: now.toISOString() };
    const message = known.has(date.getTime()) ? null : faultOf(date, first, now);
    if (message) problems.push({ path: ['corrections', index, 'date'], message });
    return correction;
  });
  refuse(problems);
}

function faultOf(date: Date, first: Date | null, now: Date): string | null {
  if (date > now) {
    return `The correction is dated ${date.toISOString()}, in the future. Leave its date empty: it is set to now.`;
  }
  if (first && date < first) {
    return `The correction is dated ${date.toISOString()}, before the story was first published (${first.toISOString()}). Write when it was corrected, or leave the date empty for now.`;
  }
  return null;
}

async function knownDates(strapi: Core.Strapi, { id }: Row): Promise<Set<number>> {
  const row: Row | null = await rowsOf(strapi, ARTICLE).findOne({
    where: { id },
    populate: { corrections: true },
  });
  const dates = ((row?.corrections ?? []) as Values[]).map(({ date }) => momentOf(date));
  return new Set(dates.flatMap((date) => (date ? [date.getTime()] : [])));
}
