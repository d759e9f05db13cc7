import type { Core } from '@strapi/strapi';
import { rowsOf, type Row } from '../strapi/rows';
import { OUTLET, SECTION } from '../strapi/uids';
import { canonicalUrl, type PathParts } from './canonicalUrl';

/** A section on the way from the outlet's front page to a story. */
interface TrailStep {
  documentId: string;
  name: string;
  slug: string | null;
}

/** Where a section stands. */
export interface SectionPlace {
  outlet: { documentId: string; address: string | null; articlePath: string | null } | null;
  /** From the outermost section to the story's own, as in "News / Region". */
  trail: TrailStep[];
}

export interface LocalName {
  language: string;
  name: string;
}

export interface SectionRow extends Row {
  name: string;
  slug: string | null;
  names?: LocalName[];
  parent: { documentId: string } | null;
  outlet: { documentId: string } | null;
}

export type PlacedOutlet = Row & NonNullable<SectionPlace['outlet']>;

/** A name in the reader's language: the exact tag first, then its language, then the main name. */
export function nameIn(
  locale: string | null,
  { name, names = [] }: { name: string; names?: readonly LocalName[] }
): string {
  const language = locale?.split('-')[0];
  return (
    names.find((each) => each.language === locale)?.name ??
    names.find((each) => each.language === language)?.name ??
    name
  );
}

/** All outlets and sections of a newsroom: few rows, read once for many questions. */
export class OutletMap {
  private readonly sections: Map<string, SectionRow>;
  private readonly outlets: Map<string, PlacedOutlet>;
  private sectionsByRow: Map<number, string> | undefined;

  constructor(sections: SectionRow[], outlets: PlacedOutlet[]) {
    this.sections = new Map(sections.map((section) => [section.documentId, section]));
    this.outlets = new Map(outlets.map((outlet) => [outlet.documentId, outlet]));
  }

  /**
   * Where a section stands. A story without a section stands in the newsroom's only outlet, if
   * there is just one.
   *
   * @param section document identifier, null for none
   * @param locale language of the names in the trail
   */
  placeOf(section: string | null, locale: string | null = null): SectionPlace {
    const steps = this.upFrom(section);
    const named = steps.find((step) => step.outlet)?.outlet?.documentId;
    const only = this.outlets.size === 1 ? [...this.outlets.values()][0] : undefined;
    return {
      outlet: (named ? this.outlets.get(named) : only) ?? null,
      trail: steps
        .map((step) => ({
          documentId: step.documentId,
          name: nameIn(locale, step),
          slug: step.slug,
        }))
        .reverse(),
    };
  }

  /** The URL of an article on the site of its outlet; null without one. */
  urlOf(section: string | null, article: Omit<PathParts, 'section'>): string | null {
    const { outlet, trail } = this.placeOf(section);
    return outlet && canonicalUrl(outlet, { ...article, section: trail.at(-1)?.slug ?? null });
  }

  /** Whether `ancestor` is `section` itself or stands above it. */
  isWithin(section: string, ancestor: string): boolean {
    return this.upFrom(section).some((step) => step.documentId === ancestor);
  }

  has(section: string): boolean {
    return this.sections.has(section);
  }

  /** The document identifier of the section in a row; null for none. */
  sectionAt(id: number): string | null {
    this.sectionsByRow ??= new Map(
      [...this.sections.values()].map((section) => [section.id, section.documentId])
    );
    return this.sectionsByRow.get(id) ?? null;
  }

  /**
   * The sections of an outlet that have a slug, with all that stand below them.
   *
   * @returns document identifiers, those that have the slug first; empty where none has it
   */
  sectionsBySlug(outlet: string, slug: string): string[] {
    const named = [...this.sections.values()]
      .filter((section) => section.slug === slug)
      .map(({ documentId }) => documentId)
      .filter((section) => this.placeOf(section).outlet?.documentId === outlet);
    const below = [...this.sections.keys()].filter(
      (section) =>
        !named.includes(section) && named.some((ancestor) => this.isWithin(section, ancestor))
    );
    return [...named, ...below];
  }

  /** A section and those above it, innermost first; a circle ends where it closes. */
  private upFrom(section: string | null): SectionRow[] {
    const steps: SectionRow[] = [];
    const seen = new Set<string>();
    for (let id = section; id !== null && !seen.has(id); ) {
      seen.add(id);
      const step = this.sections.get(id);
      if (!step) break;
      steps.push(step);
      id = step.parent?.documentId ?? null;
    }
    return steps;
  }
}

/** Reads the outlets and sections as they are now, inside the transaction if there is one. */
export async function loadOutletMap(strapi: Core.Strapi): Promise<OutletMap> {
  const sections: SectionRow[] = await rowsOf(strapi, SECTION).findMany({
    populate: {
      names: true,
      parent: { select: ['documentId'] },
      outlet: { select: ['documentId'] },
    },
  });
  const outlets: PlacedOutlet[] = await rowsOf(strapi, OUTLET).findMany({
    select: ['documentId', 'address', 'articlePath'],
  });
  return new OutletMap(sections, outlets);
}
