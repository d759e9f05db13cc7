import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { refuse } from '../input/problems';
import type { Save } from '../moments';
import { localesOf } from '../strapi/rows';
import { parseIfMatch, parseMoment, type Matched } from './entityTags';
import { sentUpdatedAt } from './takeUpdatedAt';

/** Which version of an entry a request to save it was made on, as far as it says so. */
export interface MadeOn {
  request: Context;
  /** The header `If-Match`. */
  matched?: Matched;
  /** The field `updatedAt`, in milliseconds since 1970. */
  updatedAt?: number;
}

/** What a request says of the entry that it is to save. */
interface SaveRequest {
  locale: unknown;
  ifMatch: string;
  updatedAt: unknown;
}

/**
 * What the present request says of the version it was made on. Null where it says nothing, and for a write
 * that is not what the request is about: one that a hook makes, or of another entry or language.
 * Strapi has taken `updatedAt` out of the fields by the time an entry is saved.
 *
 * @throws ValidationError for a value that cannot be meant
 */
export async function madeOn(
  uid: string,
  { strapi, documentId, locale }: Pick<Save, 'strapi' | 'documentId' | 'locale'>
): Promise<MadeOn | null> {
  const request = strapi.requestContext.get() as Context | undefined;
  const asked = request && saveRequest(request, uid, documentId);
  if (!asked) return null;
  const matched = readIfMatch(asked.ifMatch);
  const updatedAt = readUpdatedAt(asked.updatedAt);
  if (matched === undefined && updatedAt === undefined) return null;
  if (!(await isOfLanguage(strapi, uid, asked.locale, locale))) return null;
  return {
    request,
    ...(matched !== undefined && { matched }),
    ...(updatedAt !== undefined && { updatedAt }),
  };
}

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

/** Strapi's own routes that save one entry: of the content API, and of the panel's forms. */
function saveRequest(ctx: Context, uid: string, documentId: string): SaveRequest | null {
  const { handler, info } = ctx.state.route ?? {};
  if (ctx.params?.id !== documentId) return null;
  const { body } = ctx.request as { body?: unknown };
  if (info?.type === 'content-api' && handler === `${uid}.update`) {
    return {
      locale: ctx.query.locale,
      ifMatch: ctx.get('If-Match'),
      updatedAt: sentUpdatedAt(ctx),
    };
  }
  if (info?.pluginName === 'content-manager' && FORMS.has(handler) && ctx.params.model === uid) {
    const updatedAt = fieldOf(body, 'updatedAt');
    return { locale: fieldOf(body, 'locale'), ifMatch: '', updatedAt };
  }
  return null;
}

const FORMS: ReadonlySet<unknown> = new Set([
  'collection-types.update',
  'collection-types.publish',
]);

function readIfMatch(header: string): Matched | undefined {
  if (header === '') return undefined;
  const matched = parseIfMatch(header);
  if (matched) return matched;
  throw new errors.ValidationError(
    'Invalid header "If-Match": write * or entity tags, e.g. If-Match: "2026-10-14T08:30:00.000Z".'
  );
}

function readUpdatedAt(value: unknown): number | undefined {
  if (value === undefined || value === null) return undefined;
  const moment = parseMoment(value);
  if (moment !== null) return moment;
  const message =
    'Send the "updatedAt" of the version that was changed, as it was read, e.g. "2026-10-14T08:30:00.000Z", or leave it out.';
  refuse([{ path: ['updatedAt'], message }]);
  return undefined;
}

async function isOfLanguage(
  strapi: Core.Strapi,
  uid: string,
  asked: unknown,
  saved: string | null
): Promise<boolean> {
  const [named] = [asked].flat();
  const [locale = null] = await localesOf(
    strapi,
    uid,
    typeof named === 'string' ? named : undefined
  );
  return locale === saved;
}
