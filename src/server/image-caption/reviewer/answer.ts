import { z } from 'zod';
import type { ReviewerFinding } from '../checks';

const MOST_FINDINGS = 10;
const LONGEST_MESSAGE = 500;
const MOST_EVIDENCE = 4_000;

const answerSchema = z.object({
  findings: z
    .array(
      z.object({
        severity: z.enum(['error', 'warning', 'info']),
        message: z.string().trim().min(1).max(LONGEST_MESSAGE),
        evidence: z
          .record(z.string(), z.json())
          .refine((evidence) => JSON.stringify(evidence).length <= MOST_EVIDENCE, {
            message: `is longer than ${MOST_EVIDENCE} characters as JSON`,
          })
          .default({}),
      })
    )
    .max(MOST_FINDINGS),
});

/**
 * The findings in the answer of a reviewer; an empty list where it has none.
 *
 * @throws Error that says what is wrong with the answer
 */
export function readAnswer(answer: unknown): ReviewerFinding[] {
  const read = answerSchema.safeParse(answer);
  if (read.success) return read.data.findings;
  const [issue] = read.error.issues;
  throw new Error(
    `its answer cannot be read: ${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? ''}`
  );
}
