import { errors } from '@strapi/utils';
import { z } from 'zod';
import type {
  CaptionActionRequest,
  CaptionAction,
  CaptionCheckRequest,
  CaptionVerdictsRequest,
} from '../../../../types/caption-review';

const LONGEST_REASON = 500;

const locale = z
  .string()
  .regex(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i, 'must be a language tag such as "en", or null')
  .nullable()
  .default(null);
const identifier = z.string().min(1).max(255);
const typed = z.strictObject({
  documentId: identifier.nullable(),
  values: z.record(z.string(), z.unknown()),
});

const checkRequest = z
  .strictObject({ locale, article: typed.optional(), caption: typed.optional() })
  .refine(
    ({ article, caption }) => (article === undefined) !== (caption === undefined),
    'must have either "article" or "caption"'
  );

const actionRequest = z.strictObject({
  locale,
  reason: z
    .string()
    .trim()
    .min(1, 'must say why')
    .max(LONGEST_REASON, `must have at most ${LONGEST_REASON} characters`)
    .optional(),
  article: identifier.optional(),
  words: z.string().max(4000, 'must have at most 4000 characters').optional(),
});

const verdictsRequest = z.strictObject({
  locale,
  /** Whose identifiers these are: an article has the worst verdict of its captions. */
  of: z.enum(['captions', 'articles']).default('captions'),
  ids: z.array(identifier).max(200, 'must be at most 200 identifiers'),
});

const CAPTION_ACTIONS = [
  'approve',
  'hold-back',
  'use-picture-caption',
  'set-words',
  'detach',
  'attach',
  'use-again',
  'mark-file',
  'unmark-file',
  'mark-translated',
  'override',
  'end-override',
] as const satisfies readonly CaptionAction[];

/** @throws ValidationError that names each field and what it takes */
function read<Schema extends z.ZodType>(schema: Schema, body: unknown): z.infer<Schema> {
  const result = schema.safeParse(body ?? {});
  if (result.success) return result.data;
  const problems = result.error.issues.map(({ path, message }) => ({
    path: path.map(String),
    message: path.length > 0 ? `"${path.join('.')}" ${message}` : `The request ${message}`,
    name: 'ValidationError',
  }));
  throw new errors.ValidationError(problems[0]?.message ?? 'Invalid request', { errors: problems });
}

export const readCheckRequest = (body: unknown): CaptionCheckRequest => read(checkRequest, body);
export const readActionRequest = (body: unknown): CaptionActionRequest => read(actionRequest, body);
export const readVerdictsRequest = (body: unknown): CaptionVerdictsRequest =>
  read(verdictsRequest, body);

export function readAction(action: unknown): CaptionAction {
  const known = CAPTION_ACTIONS.find((each) => each === action);
  if (known) return known;
  throw new errors.ValidationError(
    `There is no action "${String(action)}". Known: ${CAPTION_ACTIONS.join(', ')}.`
  );
}
