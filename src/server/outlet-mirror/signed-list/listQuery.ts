import { errors } from '@strapi/utils';
import { z } from 'zod';
import { LOCALE, refuseMisplaced } from '../../http';
import { MIRROR_KINDS } from '../../../mirrors/kinds';
import { isMirrorKind, type MirrorKind } from '../address';
import type { MirrorFilter } from './usableMirrors';
import { composed } from '../../text/composed';

export interface ListQuery extends MirrorFilter {
  /** Slug of a story. */
  article?: string;
  /** Language of the story; the default language otherwise. */
  locale?: string;
}

/** The query parameters of a list; what else stands in an address says nothing to it. */
export const LIST_PARAMETERS = ['country', 'kind', 'article', 'locale'] as const;

export const LIST_QUERY: Record<(typeof LIST_PARAMETERS)[number], z.ZodType> = {
  country: z
    .string()
    .optional()
    .describe('Two letters (ISO 3166-1): without the mirrors that are blocked there.')
    .meta({ examples: ['IR'] }),
  kind: z
    .string()
    .optional()
    .describe(`One or several of ${MIRROR_KINDS.join(', ')}, with commas between.`)
    .meta({ examples: ['web,onion'] }),
  article: z
    .string()
    .optional()
    .describe('Slug of a story: each mirror comes with its address there.')
    .meta({ examples: ['mill-street-flood'] }),
  locale: LOCALE,
};

const refuse = (message: string): never => {
  throw new errors.ValidationError(message);
};

const LANGUAGE = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i;

function kindsIn(text: string): MirrorKind[] {
  const kinds = text.split(',').map((each) => each.trim());
  const known = kinds.filter(isMirrorKind);
  return known.length === kinds.length
    ? known
    : refuse(
        `Invalid parameter "kind": write one or several of ${MIRROR_KINDS.join(', ')}, e.g. kind=web,onion.`
      );
}

/**
 * What the query of a request asks of a list of mirrors.
 *
 * @throws ValidationError that names the parameter and what to write
 */
export function readListQuery(query: Readonly<Record<string, unknown>>): ListQuery {
  refuseMisplaced(query, LIST_PARAMETERS);
  const text = (name: (typeof LIST_PARAMETERS)[number]) => {
    const value = query[name];
    if (value === undefined || value === '') return undefined;
    return typeof value === 'string' ? value : refuse(`Give the parameter "${name}" once.`);
  };
  const [country, kind, article, locale] = LIST_PARAMETERS.map(text);
  if (country !== undefined && !/^[a-z]{2}$/i.test(country)) {
    refuse('Invalid parameter "country": write two letters (ISO 3166-1), e.g. country=IR.');
  }
  if (locale !== undefined && !LANGUAGE.test(locale)) {
    refuse('Invalid parameter "locale": write one language tag, e.g. locale=en.');
  }
  return {
    ...(country !== undefined && { country: country.toUpperCase() }),
    ...(kind !== undefined && { kinds: kindsIn(kind) }),
    ...(article !== undefined && { article: composed(article) }),
    ...(locale !== undefined && { locale }),
  };
}
