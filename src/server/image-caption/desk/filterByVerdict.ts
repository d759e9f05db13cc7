import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { rowsOf } from '../../rows';
import { CAPTION_VERDICT, IMAGE_CAPTION } from '../../uids';
import type { VerdictFilter } from './types';

/** The parameter of the content manager's list of captions, e.g. `captionVerdict=wrong`. */
const PARAMETER = 'captionVerdict';
const VERDICTS: readonly VerdictFilter[] = ['wrong', 'look-again', 'fits'];
/** The worst are listed; a database takes no endless list of identifiers. */
const MOST = 5_000;

interface Listing {
  uid: string;
  action: string;
  params: unknown;
}

/**
 * The Document Service middleware behind the filter of the content manager's list of captions. What
 * a program reads, and what readers ask, has no such parameter.
 */
export const filterByVerdict =
  (strapi: Core.Strapi) =>
  async (context: Listing, next: () => Promise<unknown>): Promise<unknown> => {
    const isList = context.action === 'findMany' || context.action === 'count';
    if (context.uid !== IMAGE_CAPTION || !isList) return next();
    const verdict = askedVerdict(strapi);
    if (!verdict) return next();
    const params = context.params as { filters?: object; locale?: string };
    const captions = await captionsJudged(strapi, verdict, params.locale);
    context.params = {
      ...params,
      filters: {
        $and: [...(params.filters ? [params.filters] : []), { documentId: { $in: captions } }],
      },
    };
    return next();
  };

/** @throws ValidationError for a verdict that there is none of */
function askedVerdict(strapi: Core.Strapi): VerdictFilter | null {
  const request = strapi.requestContext.get();
  if (!request?.path.endsWith(`/content-manager/collection-types/${IMAGE_CAPTION}`)) return null;
  const asked = request.query[PARAMETER];
  if (asked === undefined || asked === '') return null;
  const verdict = VERDICTS.find((each) => each === asked);
  if (verdict) return verdict;
  throw new errors.ValidationError(
    `"${String(asked)}" is no verdict. Write ${PARAMETER}=wrong, look-again or fits.`
  );
}

interface Kept {
  caption: string;
  isPublic: boolean | number;
}

/** The captions whose draft, or public version where the draft says the same, was judged so. */
async function captionsJudged(
  strapi: Core.Strapi,
  verdict: VerdictFilter,
  locale: string | undefined
): Promise<string[]> {
  const verdicts = rowsOf(strapi, CAPTION_VERDICT);
  const inLanguage = locale ? { locale } : {};
  const kept: Kept[] = await verdicts.findMany({
    select: ['caption', 'isPublic'],
    where: { verdict, ...inLanguage },
    orderBy: [{ gravity: 'asc' }, { score: 'asc' }],
    limit: MOST,
  });
  const shown = kept.filter(({ isPublic }) => isPublic).map(({ caption }) => caption);
  const others: Kept[] =
    shown.length === 0
      ? []
      : await verdicts.findMany({
          select: ['caption'],
          where: {
            caption: { $in: shown },
            isPublic: false,
            verdict: { $ne: verdict },
            ...inLanguage,
          },
        });
  const changed = new Set(others.map(({ caption }) => caption));
  return kept
    .filter(({ caption, isPublic }) => !isPublic || !changed.has(caption))
    .map(({ caption }) => caption);
}
