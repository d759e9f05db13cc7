import { z } from 'zod';
import {
  MAX_REASON_LENGTH,
  type RestoreRequest,
  type WithdrawnRequest,
  type WithdrawRequest,
} from '../../../../types/withdrawal';
import { refuse } from '../../input/problems';
import { readBody } from '../../input/readBody';
import { urlFault } from '../../input/urlFault';

const locales = z
  .array(z.string().min(1), 'Name the languages, e.g. ["en"].')
  .min(1, 'Name at least one language, e.g. ["en"].');

const withdrawSchema = z.strictObject({
  status: z.literal(
    [410, 451],
    'Write 410 for a retired story, or 451 for one withheld for legal reasons.'
  ),
  reason: z
    .string('Write the reason that readers are told, as text.')
    .trim()
    .min(1, 'Readers are told the reason. Write one or two sentences.')
    .max(MAX_REASON_LENGTH, `The reason may have up to ${MAX_REASON_LENGTH} characters.`)
    .refine((text) => !text.includes('\u0000'), 'The reason holds a NUL character. Remove it.'),
  authority: z
    .string('Write the URL of the authority’s page, or leave it out.')
    .trim()
    .max(2000, 'The URL may have up to 2000 characters.')
    .nullish()
    .transform((text) => text || null),
  locales,
});

const withdrawnSchema = z.strictObject({
  locale: z.string('Name the language, e.g. "en".').min(1, 'Name the language, e.g. "en".'),
  ids: z
    .array(z.string().min(1).max(255), 'Name the stories by their identifiers.')
    .max(200, 'Name 200 stories at most.'),
});

const restoreSchema = z.strictObject({ locales });

/** @throws ValidationError with the path of each field that cannot be meant */
export function readWithdrawRequest(body: unknown): Required<WithdrawRequest> {
  const request = readBody(withdrawSchema, body);
  const { status, authority } = request;
  if (authority) {
    const message =
      status === 451
        ? urlFault(authority, ['https', 'http'])
        : 'Only a story that is withheld for legal reasons (451) names an authority. Leave it out.';
    if (message) refuse([{ path: ['authority'], message }]);
  }
  return { ...request, locales: [...new Set(request.locales)] };
}

/** @throws ValidationError with the path of each field that cannot be meant */
export function readRestoreRequest(body: unknown): RestoreRequest {
  return { locales: [...new Set(readBody(restoreSchema, body).locales)] };
}

/** @throws ValidationError with the path of each field that cannot be meant */
export const readWithdrawnRequest = (body: unknown): WithdrawnRequest =>
  readBody(withdrawnSchema, body);
