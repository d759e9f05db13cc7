import { nameIn, type OutletMap } from '../../outlet';
import type { Outlets } from '../../delivery';
import { composed } from '../../text/composed';
import { endOfDay, isDay, startOfDay, UTC } from '../../text/zonedDay';
import { ExportRefused } from './exportRefused';

/** Which stories are exported; what is not said leaves none out. */
export interface ExportFilter {
  /** Its name, in any of its languages, or its slug. */
  outlet?: string | undefined;
  /** Its slug or name, or the way to it: "news/harbour". With the sections below it. */
  section?: string | undefined;
  /** When they first came out: a day of the outlet, which belongs to it, or a moment with its zone. */
  since?: string | undefined;
  until?: string | undefined;
  /** BCP 47. */
  locale?: string | undefined;
}

/** The same in the identifiers of the newsroom. */
export interface ExportScope {
  outlet: string | undefined;
  sections: string[] | undefined;
  since: Date | undefined;
  until: Date | undefined;
  language: string | undefined;
}

const same = (one: string | null | undefined, other: string) =>
  typeof one === 'string' && composed(one).toLowerCase() === composed(other).toLowerCase();

const list = (names: readonly string[]) =>
  names.length === 0 ? 'There is none.' : `There are: ${names.join(', ')}.`;

function outletNamed(outlets: Outlets, wanted: string) {
  const found = outlets.rows.find(
    ({ name, names = [], slug }) =>
      [name, ...names.map((each) => each.name)].some((each) => same(each, wanted)) ||
      (typeof slug === 'string' && same(slug, wanted))
  );
  if (found) return found;
  const names = outlets.rows.map(({ name }) => name);
  throw new ExportRefused(`There is no outlet "${wanted}". ${list(names)}`);
}

interface Step {
  documentId: string;
  name: string;
  slug: string | null;
}

/** The way to each section, in the languages that it is named in. */
function trailsOf(map: OutletMap, section: string): Step[][] {
  const locales = map
    .allSections()
    .flatMap(({ names = [] }) => names.map(({ language }) => language));
  return [null, ...new Set(locales)].map((locale) => map.placeOf({ section }, locale).trail);
}

const endsWith = (trail: readonly Step[], wanted: readonly string[]) =>
  trail.length >= wanted.length &&
  wanted.every((step, index) => {
    const at = trail[trail.length - wanted.length + index];
    return at !== undefined && (same(at.slug, step) || same(at.name, step));
  });

function sectionsNamed(map: OutletMap, outlet: string | undefined, wanted: string): string[] {
  const steps = wanted
    .split('/')
    .map((step) => step.trim())
    .filter((step) => step !== '');
  const all = map
    .allSections()
    .filter(({ documentId }) => !outlet || map.outletOf(documentId)?.documentId === outlet);
  const named = all.filter(
    ({ documentId }) =>
      steps.length > 0 && trailsOf(map, documentId).some((trail) => endsWith(trail, steps))
  );
  if (named.length === 0) {
    const names = all.map((section) => section.slug ?? nameIn(null, section));
    throw new ExportRefused(`There is no section "${wanted}". ${list(names)}`);
  }
  return all
    .filter((each) => named.some(({ documentId }) => map.isWithin(each.documentId, documentId)))
    .map(({ documentId }) => documentId);
}

function momentNamed(
  written: string | undefined,
  timeZone: string,
  edge: (day: string, timeZone: string) => Date
): Date | undefined {
  if (written === undefined) return undefined;
  const moment = isDay(written) ? null : new Date(written);
  if (moment && !Number.isNaN(moment.getTime())) return moment;
  if (isDay(written) && !Number.isNaN(Date.parse(written))) return edge(written, timeZone);
  throw new ExportRefused(`"${written}" is no date. Write it as 2026-10-14.`);
}

/**
 * What a filter means in a newsroom.
 * @throws ExportRefused for an outlet or a section that is not there, with those that are
 */
export function readExportScope(outlets: Outlets, filter: ExportFilter): ExportScope {
  const outlet = filter.outlet === undefined ? undefined : outletNamed(outlets, filter.outlet);
  const only = outlets.rows.length === 1 ? outlets.rows[0] : undefined;
  const zoned = outlet ?? only;
  const timeZone = zoned ? outlets.describe(zoned, '').timeZone : UTC;
  const { section } = filter;
  return {
    outlet: outlet?.documentId,
    sections:
      section === undefined ? undefined : sectionsNamed(outlets.map, outlet?.documentId, section),
    since: momentNamed(filter.since, timeZone, startOfDay),
    until: momentNamed(filter.until, timeZone, endOfDay),
    language: filter.locale,
  };
}
