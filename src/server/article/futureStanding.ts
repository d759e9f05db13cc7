import type { Core } from '@strapi/strapi';
import type { Save } from '../moments';
import { standingOf, type Standing } from '../outlet';
import { documentNamed, relationTarget, rowsOf, type Row } from '../strapi/rows';
import { ARTICLE, OUTLET, SECTION } from '../strapi/uids';

/** What will decide where a draft stands, by what is written and what is there. */
export async function futureStanding({
  strapi,
  data,
  existing,
}: Pick<Save, 'strapi' | 'data' | 'existing'>): Promise<Standing> {
  const section = relationTarget(data.section);
  const outlet = relationTarget(data.outlet);
  const before =
    section === undefined || outlet === undefined ? await standingBefore(strapi, existing) : null;
  return {
    section:
      section === undefined
        ? (before?.section ?? null)
        : await documentNamed(strapi, SECTION, section),
    outlet:
      outlet === undefined ? (before?.outlet ?? null) : await documentNamed(strapi, OUTLET, outlet),
  };
}

async function standingBefore(
  strapi: Core.Strapi,
  existing: Save['existing']
): Promise<Standing | null> {
  const row = await existing();
  if (!row) return null;
  const populated: Row | null = await rowsOf(strapi, ARTICLE).findOne({
    where: { id: row.id },
    populate: { section: { select: ['documentId'] }, outlet: { select: ['documentId'] } },
  });
  return populated && standingOf(populated);
}
