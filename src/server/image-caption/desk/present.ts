import type { Core } from '@strapi/strapi';
import type { PictureKnowledge } from '../../picture';
import { saysSomethingElse, type DeskFile } from './captionRow';
import { checkOptions } from './checkOptions';
import {
  decisionsOf,
  endingOf,
  isHeld,
  overrideFor,
  type Decision,
  type Occasion,
} from './decisionStore';
import { passageOf } from './gate';
import { marksOf } from './marks';
import { picturesOf, type Pictures } from './pictures';
import type { DeskCaption, DeskOverride, DeskPicture, PictureSays } from './types';
import { wordsDigest } from './words';
import type { Judged } from './judged';

/** What an override of a caption as it stands is given for. */
export const occasionOf = ({ row, sha256 }: Judged): Occasion => ({
  wordsDigest: wordsDigest(row.caption),
  sha256,
  article: row.article?.documentId ?? null,
});

/**
 * Captions as the desk shows them.
 *
 * @param saved whether each is in the database; one that is only typed has no identifier yet
 */
export async function present(
  strapi: Core.Strapi,
  judged: readonly Judged[],
  { saved = true }: { saved?: boolean } = {}
): Promise<DeskCaption[]> {
  const rows = judged.map(({ row }) => row);
  const pictures = await picturesOf(strapi, rows);
  const decisions = await decisionsOf(
    strapi,
    rows.map(({ documentId }) => documentId),
    rows[0]?.locale ?? null
  );
  return Promise.all(
    judged.map(async (each) => {
      const { row, published, under, verdict, score, findings } = each;
      const occasion = occasionOf(each);
      const overridden = overrideFor(decisions, row.documentId, occasion) !== null;
      return {
        documentId: saved ? row.documentId : null,
        locale: row.locale,
        key: row.key ?? '',
        text: row.caption ?? '',
        isFilePhoto: row.isFilePhoto === true,
        status: !published ? 'draft' : saysSomethingElse(row, published) ? 'modified' : 'published',
        heldBack: isHeld(decisions, row.documentId),
        article: row.article && {
          documentId: row.article.documentId,
          headline: row.article.headline,
        },
        picture: row.image && (await pictureFor(strapi, row.image, pictures)),
        verdict,
        score,
        findings,
        marks: marksOf(under, findings),
        gate: passageOf(findings, checkOptions(strapi).gate, overridden),
        overrides: decisions
          .filter(({ kind, caption }) => kind === 'override' && caption === row.documentId)
          .map((decision) => asOverride(decision, occasion)),
      };
    })
  );
}

const iso = (at: string | Date) => new Date(at).toISOString();

function asOverride(decision: Decision, occasion: Occasion): DeskOverride {
  const ending = decision.endedBecause ?? endingOf(decision, occasion);
  const endedAt = decision.endedAt ?? (ending === null ? null : new Date());
  return {
    by: decision.by ?? '',
    at: iso(decision.at),
    reason: decision.reason ?? '',
    endedAt: endedAt && iso(endedAt),
    endedBecause: ending,
  };
}

/** Signed where the storage wants its addresses signed. */
export async function signed(strapi: Core.Strapi, file: DeskFile): Promise<DeskFile> {
  return file.provider === 'local'
    ? file
    : strapi.plugin('upload').service('file').signFileUrls(file);
}

export const previewOf = ({ formats, url }: DeskFile): string =>
  formats?.small?.url ?? formats?.thumbnail?.url ?? url;

async function pictureFor(
  strapi: Core.Strapi,
  image: DeskFile,
  pictures: Pictures
): Promise<DeskPicture> {
  const file = await signed(strapi, image);
  const facts = pictures.get(image.id);
  return {
    id: file.id,
    name: file.name,
    url: file.url,
    previewUrl: previewOf(file),
    alternativeText: file.alternativeText,
    width: file.width,
    height: file.height,
    says: facts?.known ? saysOf(facts) : null,
    unread: facts && !facts.known ? facts.reason : null,
  };
}

function saysOf({ embedded }: Extract<PictureKnowledge, { known: true }>): PictureSays {
  const { digitalSourceType: _made, ...says } = embedded;
  return says;
}
