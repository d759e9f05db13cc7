import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { documentInput } from '../../strapi/documentInput';
import { pictureFacts } from '../../picture';
import { refuse } from '../../input/problems';
import { rowsOf, version, type Version } from '../../strapi/rows';
import { ARTICLE, IMAGE_CAPTION } from '../../strapi/uids';
import { COPIED_WITH, copyCaption } from '../copyCaption';
import type { Access } from './access';
import { withWriteReason } from './writeReason';
import { checkSetAround, captionDraft } from './checkSets';
import { publicRows } from './captionRow';
import { decide, endDecision } from './decisionStore';
import { gateResultOf } from './gate';
import { checkCaptions } from './checkCaptions';
import { fingerprintOf } from './fingerprint';
import type { CaptionActionRequest, CaptionAction } from '../../../../types/caption-review';

interface Order extends Version {
  strapi: Core.Strapi;
  access: Access;
  request: CaptionActionRequest;
}

type Run = (order: Order) => Promise<unknown>;

const documents = (strapi: Core.Strapi) => strapi.documents(IMAGE_CAPTION);
const own = ({ documentId, locale }: Version) => ({ documentId, locale: locale ?? undefined });

/** Writes one field of the draft, as the editor. */
async function write(order: Order, field: string, value: unknown): Promise<void> {
  const { strapi, access } = order;
  await access.may('update', order.documentId, order.locale, field);
  await documents(strapi).update({
    ...own(order),
    data: documentInput(IMAGE_CAPTION, { [field]: value, updatedBy: access.userId }),
  });
}

const isPublic = async ({ strapi, documentId, locale }: Order): Promise<boolean> =>
  (await publicRows(strapi, [{ documentId }], locale)).has(documentId);

/** What an editor does with one click, each within one transaction. */
const ACTIONS: Readonly<Record<CaptionAction, Run>> = {
  approve: async (order) => {
    await order.access.may('publish', order.documentId, order.locale);
    await documents(order.strapi).publish(own(order));
  },

  'hold-back': async (order) => {
    await order.access.may('publish', order.documentId, order.locale);
    if (await isPublic(order)) await documents(order.strapi).unpublish(own(order));
    else await decide(order.strapi, order, { kind: 'hold', by: order.access.name });
  },

  'use-picture-caption': async (order) => {
    const caption = await captionDraft(order.strapi, order.documentId, order.locale);
    const facts = caption?.image && (await pictureFacts(order.strapi).of(caption.image.id));
    const description = facts?.known ? facts.embedded.description : null;
    if (!description) {
      refuse([{ path: ['image'], message: 'The picture says nothing about itself.' }]);
    }
    await write(order, 'caption', description);
  },

  'set-words': async (order) => {
    const { words } = order.request;
    if (!words?.trim()) refuse([{ path: ['words'], message: 'Write what the picture shows.' }]);
    await write(order, 'caption', words);
  },

  detach: async (order) => {
    await write(order, 'article', null);
    if (!(await isPublic(order))) return;
    await order.access.may('publish', order.documentId, order.locale);
    await withWriteReason('detached', () => documents(order.strapi).unpublish(own(order)));
  },

  attach: async (order) => {
    const article = await articleFor(order);
    await write(order, 'article', article);
  },

  'use-again': async (order) => {
    const { strapi, access, documentId, locale } = order;
    const article = await articleFor(order);
    const original = await version(strapi, IMAGE_CAPTION, order, 'draft', COPIED_WITH);
    if (!original) throw new errors.NotFoundError('There is no such caption in this language.');
    const isCopied = await access.mayCopy(documentId, locale);
    const { userId: createdBy } = access;
    const place = { article, key: null, position: null, role: 'inline', minorChange: false };
    return copyCaption(strapi, original, { ...place, createdBy, updatedBy: createdBy }, isCopied);
  },

  'mark-file': (order) => write(order, 'isFilePhoto', true),
  'unmark-file': (order) => write(order, 'isFilePhoto', false),
  'mark-translated': (order) => write(order, 'awaitsTranslation', false),

  override: async (order) => {
    const { strapi, access, request, documentId, locale } = order;
    access.mayOverride();
    await access.may('update', documentId, locale);
    if (!request.reason) {
      refuse([{ path: ['reason'], message: 'Say why this caption may go out, in a few words.' }]);
    }
    const caption = await captionDraft(strapi, documentId, locale);
    const [checked] = caption
      ? await checkCaptions(strapi, await checkSetAround(strapi, caption))
      : [];
    if (!checked || gateResultOf(checked.findings, 'block', false) !== 'blocks') {
      refuse([{ path: ['documentId'], message: 'No check calls this caption wrong.' }]);
      return;
    }
    await decide(strapi, order, {
      kind: 'override',
      by: access.name,
      reason: request.reason,
      ...fingerprintOf(checked),
    });
  },

  'end-override': async (order) => {
    order.access.mayOverride();
    await order.access.may('update', order.documentId, order.locale);
    await endDecision(order.strapi, order, 'override', 'editor');
  },
};

async function articleFor({ strapi, access, request, locale }: Order): Promise<string> {
  const { article } = request;
  const found =
    article !== undefined &&
    (await rowsOf(strapi, ARTICLE).count({
      where: { documentId: article, publishedAt: null, ...(locale !== null && { locale }) },
    })) > 0;
  if (!found) {
    refuse([{ path: ['article'], message: 'There is no such article in this language.' }]);
  }
  await access.mayReadArticle(String(article), locale);
  return String(article);
}

/**
 * Does what an editor asked for, all of it or nothing.
 *
 * @returns the identifier of the caption that it came to
 */
export async function act(action: CaptionAction, order: Order): Promise<string> {
  const made = await order.strapi.db.transaction(() => ACTIONS[action](order));
  return typeof made === 'string' ? made : order.documentId;
}
