import { z } from 'zod';
import { LANGUAGE_TAG } from '../../input/patterns';
import { readBody } from '../../input/readBody';
import type { Story } from '../story';
import { storySchema } from './storySchema';

const LONGEST_ID = 255;

const chosen = (what: string) =>
  z
    .string(`Choose ${what}, or null for none.`)
    .min(1, `Choose ${what}, or null for none.`)
    .max(LONGEST_ID, `Choose ${what}, or null for none.`)
    .nullable()
    .default(null);

const schema = z.strictObject({
  locale: z
    .string('Name the language, e.g. "en".')
    .regex(new RegExp(LANGUAGE_TAG), 'Write a language tag such as en, ar or pt-BR.'),
  outlet: chosen('an outlet'),
  section: chosen('a section'),
  story: storySchema,
});

/** What is to become a draft, and where. */
export interface AskedDraft {
  locale: string;
  outlet: string | null;
  section: string | null;
  story: Story;
}

/** @throws ValidationError with the path of each field that cannot be meant */
export const readCreateDraftRequest = (body: unknown): AskedDraft => readBody(schema, body);
