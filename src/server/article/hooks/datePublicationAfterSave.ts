import type { Core } from '@strapi/strapi';
import type { Change } from '../../moments';
import {
  formerAddressesOf,
  loadCommittedMap,
  standingOf,
  storyUri,
  type OutletMap,
} from '../../outlet';
import { insertInto } from '../../strapi/insertRows';
import { linkTableOf } from '../../strapi/linkTable';
import { momentOf, rowsOf, type Row, type Version } from '../../strapi/rows';
import { storedVersions } from '../../strapi/storedVersions';
import { sentTogether, together } from '../../strapi/together';
import { ARTICLE } from '../../strapi/uids';
import { textOrNull } from '../../text/textOrNull';
import { contentFields, contentPopulate } from '../contentFields';
import { publicContentDigest } from '../publicContent';
import { namedByDraft } from './keepRelatedAfterSave';
import { sourceDates, type SourceDates } from '../sourceDates';
import { wordCount } from '../wordCount';

const dateOf = (value: unknown): Date | null =>
  typeof value === 'string' || value instanceof Date ? new Date(value) : null;

/**
 * The dates, counts and URL that follow from a draft that has just become public. The draft is
 * what the newsroom said; the published row lacks relations to stories that are not public yet.
 */
export function publicationOf(
  draft: Row,
  now: Date,
  outlets: OutletMap,
  { modifiedAt }: SourceDates = { modifiedAt: null },
  words = wordCount(draft.body, draft.locale ?? 'en'),
  digest = publicContentDigest(draft)
) {
  const firstPublishedAt = dateOf(draft.firstPublishedAt) ?? now;
  const isFirst = !draft.publishedDigest;
  const minor = draft.minorChange === true && dateOf(draft.contentModifiedAt);
  // It stays when the outlet gets another zone: it stands in the address.
  const day =
    textOrNull(draft.publicationDay) ?? outlets.dayOf(standingOf(draft), firstPublishedAt);
  const unchanged = draft.publishedDigest === digest && dateOf(draft.contentModifiedAt);
  return {
    firstPublishedAt,
    // A first publication is no change of what readers knew; an archive's story keeps its own date. No
    // story was changed last before it was corrected.
    contentModifiedAt: latest([
      isFirst ? (modifiedAt ?? firstPublishedAt) : unchanged || minor || now,
      ...correctionDates(draft),
    ]),
    publishedDigest: digest,
    wordCount: words,
    publicationDay: day,
    canonicalUrl: outlets.urlOf(standingOf(draft), {
      documentId: draft.documentId,
      slug: String(draft.slug),
      locale: String(draft.locale),
      day,
    }),
  };
}

const correctionDates = ({ corrections }: Row): Date[] =>
  ((corrections ?? []) as Array<Record<string, unknown>>).flatMap(
    ({ date: corrected }) => momentOf(corrected) ?? []
  );

const latest = (dates: readonly Date[]): Date =>
  new Date(Math.max(...dates.map((each) => each.getTime())));

/**
 * Writes down in which outlet a story came out: it stays there when there are others, and when its
 * section goes.
 */
async function place(strapi: Core.Strapi, rows: readonly Row[], outlet: number): Promise<void> {
  const { table, from, to } = linkTableOf(strapi, ARTICLE, 'outlet');
  const isMissing: Array<Record<string, number>> = [];
  for (const row of rows) {
    const before = row.outlet as Row | null;
    if (before?.id === outlet) continue;
    if (before) await rowsOf(strapi, ARTICLE).update({ where: { id: row.id }, data: { outlet } });
    // Strapi would delete first what is not there.
    else isMissing.push({ [from]: row.id, [to]: outlet });
  }
  if (isMissing.length > 0)
    await sentTogether('outlets of stories', isMissing, async (all) => {
      await insertInto(strapi, table, all.flat());
      return all;
    });
}

async function date(
  change: Change,
  { documentId, locale }: Version,
  outlets: OutletMap
): Promise<void> {
  const own = { documentId, locale };
  const { draft, published } = await storedVersions(
    change.strapi,
    ARTICLE,
    own,
    contentPopulate(change.strapi)
  );
  if (!published || !draft) return;
  const fields = publicationOf(
    draft,
    dateOf(published.publishedAt) ?? new Date(),
    outlets,
    sourceDates(),
    undefined,
    publicContentDigest(draft, contentFields(change.strapi))
  );
  const { outlet } = outlets.placeOf(standingOf(draft));
  if (outlet) await place(change.strapi, [draft, published], outlet.id);
  const uri =
    draft.uri ??
    storyUri({
      documentId,
      locale: String(locale),
      firstPublishedAt: fields.firstPublishedAt,
      outlet: outlet && {
        address: outlet.address,
        formerAddresses: await sentTogether(
          `former addresses of ${outlet.documentId}`,
          outlet.documentId,
          async (all) => {
            const addresses = await formerAddressesOf(change.strapi, outlet.documentId);
            return all.map(() => addresses);
          }
        ),
      },
    });
  // One time of saving for both rows: the admin calls a draft modified that is later.
  await rowsOf(change.strapi, ARTICLE).updateMany({
    where: own,
    data: {
      ...fields,
      ...(await namedByDraft(change.strapi, own)),
      uri,
      updatedAt: published.updatedAt,
    },
  });
  const entry = change.entries.find(({ id }) => id === published.id);
  if (!entry) return;
  for (const [name, value] of Object.entries(fields)) {
    if (name in entry) entry[name] = value instanceof Date ? value.toISOString() : value;
  }
}

/** Dates a publication, in the published row and in its draft alike, and notes whom it names. */
export async function datePublicationAfterSave(change: Change): Promise<void> {
  if (!change.published) return;
  const outlets = await loadCommittedMap(change.strapi);
  await together(change.versions, (each) => date(change, each, outlets));
}
