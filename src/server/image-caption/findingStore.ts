import type { Core } from '@strapi/strapi';
import type { Version } from '../moments';
import { rowsOf } from '../rows';
import { CAPTION_FINDING } from '../uids';
import type { Finding } from './findings';

const of = ({ documentId, locale }: Version) => ({
  caption: documentId,
  ...(locale === null ? {} : { locale }),
});

/** Writes down a finding in place of an earlier one by the same rule. */
export async function recordFinding(
  strapi: Core.Strapi,
  version: Version,
  finding: Finding
): Promise<void> {
  await clearFindings(strapi, version, [finding.rule]);
  await rowsOf(strapi, CAPTION_FINDING).create({
    data: { ...of(version), ...finding, at: new Date() },
  });
}

/** Takes back what was found about a caption, all of it or by some rules. */
export async function clearFindings(
  strapi: Core.Strapi,
  version: Version,
  rules?: readonly string[]
): Promise<void> {
  await rowsOf(strapi, CAPTION_FINDING).deleteMany({
    where: { ...of(version), ...(rules && { rule: { $in: [...rules] } }) },
  });
}
