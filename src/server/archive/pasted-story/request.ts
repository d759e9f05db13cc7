import { z } from 'zod';
import {
  MOST_CHARACTERS,
  MOST_PIECES,
  PIECE_FORMS,
  type PastedStoryRequest,
} from '../../../../types/pasted-story';
import { readBody } from '../../input/readBody';

const schema = z.strictObject({
  locale: z
    .string('Name the language, e.g. "en", or null where it is not known.')
    .regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/, 'Write a language tag such as en, ar or pt-BR.')
    .nullable()
    .default(null),
  pieces: z
    .array(
      z.strictObject({
        form: z.enum(PIECE_FORMS, `The form is one of: ${PIECE_FORMS.join(', ')}.`),
        text: z.string('Send the text of the piece.'),
        paragraph: z
          .int('Number the paragraphs from 0.')
          .nonnegative('Number the paragraphs from 0.'),
      }),
      'Send the pieces of the story as a list.'
    )
    .min(1, 'Send at least one piece.')
    .max(MOST_PIECES, `A story has at most ${MOST_PIECES} pieces.`)
    .refine(
      (pieces) => pieces.reduce((sum, { text }) => sum + text.length, 0) <= MOST_CHARACTERS,
      `A story has at most ${MOST_CHARACTERS} characters.`
    ),
});

/** @throws ValidationError with the path of each field that cannot be meant */
export const readPastedStoryRequest = (body: unknown): PastedStoryRequest => readBody(schema, body);
