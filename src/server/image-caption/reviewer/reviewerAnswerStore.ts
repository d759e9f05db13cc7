import type { Core } from '@strapi/strapi';
import { rowsOf } from '../../strapi/rows';
import { REVIEWER_ANSWER } from '../../strapi/uids';
import { upsert } from '../../strapi/upsert';
import type { ReviewerFinding } from '../checks';

/** Earlier versions of a caption that is written on and on. */
const MOST_OF_A_CAPTION = 20;

/** The answers to some questions, by their digests. */
export async function answersTo(
  strapi: Core.Strapi,
  questions: readonly string[]
): Promise<Map<string, ReviewerFinding[]>> {
  if (questions.length === 0) return new Map();
  const rows: Array<{ question: string; findings: ReviewerFinding[] }> = await rowsOf(
    strapi,
    REVIEWER_ANSWER
  ).findMany({ select: ['question', 'findings'], where: { question: { $in: [...questions] } } });
  return new Map(rows.map(({ question, findings }) => [question, findings]));
}

/** Writes down an answer; of a caption's answers the latest stay. */
export async function keepAnswer(
  strapi: Core.Strapi,
  question: string,
  caption: string,
  findings: readonly ReviewerFinding[]
): Promise<void> {
  await upsert(strapi, REVIEWER_ANSWER, [{ question, caption, findings, answeredAt: new Date() }], {
    key: ['question'],
    change: ['caption', 'findings', 'answeredAt'],
  });
  const old: Array<{ id: number }> = await rowsOf(strapi, REVIEWER_ANSWER).findMany({
    select: ['id'],
    where: { caption },
    orderBy: [{ answeredAt: 'desc' }, { id: 'desc' }],
    offset: MOST_OF_A_CAPTION,
    limit: MOST_OF_A_CAPTION,
  });
  if (old.length === 0) return;
  await rowsOf(strapi, REVIEWER_ANSWER).deleteMany({
    where: { id: { $in: old.map(({ id }) => id) } },
  });
}

/** Forgets what was answered about a caption that is deleted. */
export async function forgetAnswers(strapi: Core.Strapi, caption: string): Promise<void> {
  await rowsOf(strapi, REVIEWER_ANSWER).deleteMany({ where: { caption } });
}
