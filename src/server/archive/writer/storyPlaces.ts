import type { Core } from '@strapi/strapi';
import { placeOutlet, placeSections, type OutletOfImport } from '../places';
import type { ReadStory } from './sourceReading';

/** Outlets and sections of the stories of one transaction, each looked up or made once. */
export class StoryPlaces {
  private readonly outlets = new Map<string, OutletOfImport | null>();
  private readonly sections = new Map<string, string | null>();

  constructor(private readonly strapi: Core.Strapi) {}

  async of({ story, plan }: Pick<ReadStory, 'story' | 'plan'>): Promise<{
    outlet: OutletOfImport | null;
    section: string | null;
  }> {
    const name = story.outlet?.name ?? '';
    if (!this.outlets.has(name)) {
      this.outlets.set(name, await placeOutlet(this.strapi, story.outlet, plan.locale));
    }
    const outlet = this.outlets.get(name) ?? null;
    const trail = JSON.stringify([outlet?.documentId, plan.sections]);
    if (!this.sections.has(trail)) {
      const placed = await placeSections(this.strapi, plan, outlet);
      this.sections.set(trail, placed.at(-1)?.documentId ?? null);
    }
    return { outlet, section: this.sections.get(trail) ?? null };
  }
}
