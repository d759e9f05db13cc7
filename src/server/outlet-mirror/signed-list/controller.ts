import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { leftAddresses, loadFormerUrls } from '../../outlet';
import { ARTICLE, OUTLET, OUTLET_MIRROR, SECTION } from '../../strapi/uids';
import { OutletKeyStore, SigningError, type SigningKeys } from '../key';
import { composeList } from './composeList';
import { mirrorsBypass, mirrorsHtml, mirrorsText } from './formats';
import type { MirrorList } from '../../../mirrors/mirrorList';
import { readListQuery } from './listQuery';
import { findStory, publicMirrors, restrictedMirrors, type StoredMirror } from './readMirrors';
import { signDetached, signInline } from './signList';
import { expireAt, dependOn, entryKey, listKey } from '../../cache';
import { findOutlet, type MirroredOutlet } from '../mirroredOutlet';
import { mirrorsOptions } from '../options';
import { composed } from '../../text/composed';

/** Detached signatures of an answer, as Open Banking names the header; one for each key. */
const SIGNATURE = 'X-JWS-Signature';

/** How long an answer may be kept at most: a mirror can be gone within the hour. */
const PUBLIC_SECONDS = 300;

interface Answer {
  outlet: MirroredOutlet;
  list: MirrorList;
  rows: StoredMirror[];
  keys: SigningKeys;
}

type Format = (ctx: Context, answer: Answer) => Promise<void> | void;

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

const FORMATS: Readonly<Record<string, Format>> = {
  async 'mirrors.json'(ctx, { list, keys }) {
    const body = json(list);
    for (const signature of await signDetached(body, keys.signers))
      ctx.append(SIGNATURE, signature);
    ctx.append('Access-Control-Expose-Headers', SIGNATURE);
    ctx.type = 'application/json';
    ctx.body = body;
  },
  async 'mirrors.jws'(ctx, { list, keys }) {
    ctx.body = json(await signInline(list, keys.signers));
    ctx.type = 'application/jose+json';
  },
  'mirrors.txt'(ctx, { list }) {
    ctx.type = 'text/plain; charset=utf-8';
    ctx.body = mirrorsText(list);
  },
  'mirrors.bypass.json'(ctx, { list, rows }) {
    ctx.type = 'application/json';
    ctx.body = json(mirrorsBypass(list, new Map(rows.map((row) => [String(row.address), row]))));
  },
  'mirrors.html'(ctx, { list, outlet }) {
    ctx.type = 'text/html; charset=utf-8';
    ctx.body = mirrorsHtml(list, outlet.language);
  },
};

/** The names under which a list is served. */
export const LIST_FILES = Object.keys(FORMATS);

/** Addresses that the outlet had, but for those to which nothing is to lead any more. */
async function openFormerAddresses(
  strapi: Core.Strapi,
  { documentId, address }: MirroredOutlet
): Promise<string[]> {
  const { addresses, left } = await loadFormerUrls(strapi);
  return leftAddresses(addresses.get(documentId) ?? [], address).filter(
    (former) => !left.get(documentId)?.includes(former)
  );
}

/** Lists of an outlet's mirrors that sites, apps and readers can verify. */
export const signedListController = ({ strapi }: { strapi: Core.Strapi }) => {
  async function compose(
    ctx: Context,
    read: (outlet: string) => Promise<StoredMirror[]>
  ): Promise<Answer | null> {
    const query = readListQuery(ctx.query);
    dependOn(ctx, [listKey(OUTLET)]);
    const outlet = await findOutlet(strapi, {
      slug: composed(String(ctx.params.slug)),
    });
    if (!outlet) {
      ctx.notFound('No outlet has this address.');
      return null;
    }
    dependOn(ctx, [entryKey(OUTLET, outlet.documentId), listKey(OUTLET_MIRROR)]);
    const slug = query.article;
    let story: { slug: string; locale: string; path: string | null } | null = null;
    if (slug !== undefined) {
      const locale: string =
        query.locale ?? (await strapi.plugin('i18n').service('locales').getDefaultLocale());
      dependOn(ctx, [listKey(SECTION), listKey(ARTICLE)]);
      const found = await findStory(strapi, outlet, { slug, locale });
      if (!found) {
        ctx.notFound('No published article of this outlet has this address.');
        return null;
      }
      story = { slug, locale, path: found.path };
    }
    const rows = await read(outlet.documentId);
    const now = new Date();
    const keys = await new OutletKeyStore(strapi).keys(outlet.documentId, now);
    const list = composeList({
      outlet,
      formerAddresses: await openFormerAddresses(strapi, outlet),
      rows,
      query,
      story,
      keys: keys.publicKeys,
      revokedKeys: keys.revoked,
      days: mirrorsOptions(strapi).listDays,
      now,
    });
    return { outlet, list, rows, keys };
  }

  async function answer(ctx: Context, read: (outlet: string) => Promise<StoredMirror[]>) {
    const file = ctx.path.slice(ctx.path.lastIndexOf('/') + 1);
    try {
      const composed = await compose(ctx, read);
      if (composed) await FORMATS[file]?.(ctx, composed);
    } catch (error) {
      if (!(error instanceof SigningError)) throw error;
      // Who runs the server is told why; a list without a signature must not be got used to.
      strapi.log.error(error.message);
      ctx.status = 503;
      ctx.body = {
        data: null,
        error: {
          status: 503,
          name: 'ServiceUnavailableError',
          message: 'The list of mirrors cannot be signed now. Try again later.',
          details: {},
        },
      };
    }
  }

  return {
    /** `GET /outlets/:slug/mirrors.json` and the other formats: what every reader may know. */
    async find(ctx: Context) {
      let ends: number[] = [];
      await answer(ctx, async (outlet) => {
        const rows = await publicMirrors(strapi, outlet);
        ends = rows.flatMap(({ expires }) => (expires ? [new Date(expires).getTime()] : []));
        return rows;
      });
      // Nor beyond the end of a mirror that is in it.
      const next = Math.min(...ends.filter((end) => end > Date.now()));
      if (next < Infinity) expireAt(new Date(next));
      const left = Math.max(1, Math.floor((next - Date.now()) / 1000));
      ctx.set('Cache-Control', `public, max-age=${Math.min(PUBLIC_SECONDS, left)}`);
    },

    /** `GET /outlets/:slug/restricted/mirrors.json`: what only holders of this permission may know. */
    async findRestricted(ctx: Context) {
      ctx.set('Cache-Control', 'private, no-store');
      await answer(ctx, async (outlet) => [
        ...(await publicMirrors(strapi, outlet)),
        ...(await restrictedMirrors(strapi, outlet)),
      ]);
    },
  };
};
