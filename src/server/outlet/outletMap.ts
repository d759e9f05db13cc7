import type { Core } from '@strapi/strapi';
import { rowsOf, type Row } from '../strapi/rows';
import { OUTLET, SECTION } from '../strapi/uids';
import { dayIn, UTC } from '../text/zonedDay';
import { canonicalUrl, type OwnArticlePath, type PathParts } from './canonicalUrl';
import { outletsOptions } from './options';

/** A section on the way from the outlet's front page to a story. */
interface TrailStep {
  documentId: string;
  name: string;
  slug: string | null;
}

/** What decides where a story stands, by document identifiers. */
export interface Standing {
  section: string | null;
  /** Its own, for where its section stands in none. */
  outlet?: string | null;
}

/** Where a story or a section stands. */
export interface Place {
  outlet: {
    id: number;
    documentId: string;
    address: string | null;
    articlePath: string | null;
    /** UTC where it has none. */
    timeZone: string | null;
    /** Of the option `outlets.articlePath`. */
    ownPath: OwnArticlePath | null;
  } | null;
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

export type PlacedOutlet = Row & NonNullable<Place['outlet']>;

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
   * Where a story stands: in the outlet of its section, else in its own, else in the newsroom's only
   * one, if there is just one.
   *
   * @param locale language of the names in the trail
   */
  placeOf({ section, outlet = null }: Standing, locale: string | null = null): Place {
    const steps = this.upFrom(section);
    const own = outlet === null ? null : (this.outlets.get(outlet) ?? null);
    return {
      outlet: this.outletOver(steps) ?? own ?? this.only(),
      trail: steps
        .map((step) => ({
          documentId: step.documentId,
          name: nameIn(locale, step),
          slug: step.slug,
        }))
        .reverse(),
    };
  }

  /** The day of a moment by the clocks of a story's outlet. */
  dayOf(standing: Standing, moment: Date): string {
    return dayIn(moment, this.placeOf(standing).outlet?.timeZone || UTC);
  }

  /** The newsroom's outlet where it has one and no more. */
  only(): PlacedOutlet | null {
    const [only] = this.outlets.values();
    return this.outlets.size === 1 && only ? only : null;
  }

  /** The outlet that a section, or one above it, says it is of; null where none does. */
  outletOf(section: string): PlacedOutlet | null {
    return this.outletOver(this.upFrom(section));
  }

  /** The sections that stand in no section and say of no outlet that they are of it. */
  unplacedSections(): SectionRow[] {
    const outermost = [...this.sections.keys()]
      .map((section) => this.upFrom(section))
      .filter((steps) => this.outletOver(steps) === null)
      .flatMap((steps) => steps.at(-1) ?? []);
    return [...new Set(outermost)];
  }

  /** The sections that are of no outlet, by their identifiers: their stories stand in one of their own. */
  sectionsWithoutOutlet(): string[] {
    return [...this.sections.keys()].filter((section) => this.outletOf(section) === null);
  }

  /** The sections of an outlet, with all that stand below them. */
  sectionsOf(outlet: string): SectionRow[] {
    return [...this.sections.values()].filter(
      ({ documentId }) => this.outletOf(documentId)?.documentId === outlet
    );
  }

  /** How the addresses of an outlet's stories are written by the project; null where it says nothing. */
  ownPathOf(outlet: string): OwnArticlePath | null {
    return this.outlets.get(outlet)?.ownPath ?? null;
  }

  /** All sections of the newsroom. */
  allSections(): SectionRow[] {
    return [...this.sections.values()];
  }

  /** The name of a section as it is mainly called; null where there is none. */
  nameOf(section: string): string | null {
    return this.sections.get(section)?.name ?? null;
  }

  private outletOver(steps: readonly SectionRow[]): PlacedOutlet | null {
    const named = steps.find((step) => step.outlet)?.outlet?.documentId;
    return (named !== undefined && this.outlets.get(named)) || null;
  }

  /** The URL of an article on the site of its outlet; null without one. */
  urlOf(standing: Standing, article: Omit<PathParts, 'section'>): string | null {
    const { outlet, trail } = this.placeOf(standing);
    return outlet && canonicalUrl(outlet, { ...article, section: trail.at(-1)?.slug ?? null });
  }

  /** Whether `ancestor` is `section` itself or stands above it. */
  isWithin(section: string, ancestor: string): boolean {
    return this.upFrom(section).some((step) => step.documentId === ancestor);
  }

  /** A section with all that stand below it. */
  within(section: string): string[] {
    return [...this.sections.keys()].filter((each) => this.isWithin(each, section));
  }

  has(section: string): boolean {
    return this.sections.has(section);
  }

  /** The document identifier of the outlet in a row; null for none. */
  outletAt(id: number): string | null {
    return [...this.outlets.values()].find((outlet) => outlet.id === id)?.documentId ?? null;
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
      .filter((section) => this.placeOf({ section }).outlet?.documentId === outlet);
    return [...new Set([...named, ...named.flatMap((section) => this.within(section))])];
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
    orderBy: { id: 'asc' },
    populate: {
      names: true,
      parent: { select: ['documentId'] },
      outlet: { select: ['documentId'] },
    },
  });
  const outlets: PlacedOutlet[] = await rowsOf(strapi, OUTLET).findMany({
    select: ['id', 'documentId', 'address', 'articlePath', 'timeZone'],
  });
  const ownPath = outletsOptions(strapi).articlePath;
  return new OutletMap(
    sections,
    outlets.map((outlet) => ({ ...outlet, ownPath }))
  );
}
