import type { Core } from '@strapi/strapi';
import { attributeOf } from '../strapi/schema';
import {
  pauseOn,
  type CompileContext,
  type EntriesLoader,
  type Loaded,
  type Populate,
  type CompiledRelation,
} from './compileContext';
import { compileRelation } from './relation';
import { compileDynamicZone } from './dynamicZone';
import { EntryReader, isHidden, LeftToStrapi } from './entryReader';
import type { ResultSet, Session } from './session';

/** How the rows of one query become entries with all that is populated in them. */
export class CompiledEntries implements EntriesLoader {
  private readonly reader: EntryReader;

  private constructor(
    strapi: Core.Strapi,
    uid: string,
    private readonly relations: readonly CompiledRelation[],
    private readonly pause: number
  ) {
    this.reader = new EntryReader(strapi, uid);
  }

  /**
   * @param populate true for every relation there is
   * @throws LeftToStrapi where something is asked for that only Strapi knows how to answer
   */
  static async compile(
    context: CompileContext,
    uid: string,
    populate: Populate | true | null
  ): Promise<CompiledEntries> {
    const { strapi } = context;
    const { attributes } = strapi.db.metadata.get(uid);
    const wanted = Object.entries(populate === true ? attributes : (populate ?? {}));
    const relations: CompiledRelation[] = [];
    for (const [name, value] of wanted) {
      const attribute = attributes[name];
      if (attribute?.type !== 'relation' || isHidden(strapi, uid, name)) continue;
      const target = targetOf(strapi, uid, name);
      if (target !== null && !(await context.mayRead(target))) continue;
      const part = populate === true || value === true ? {} : value;
      const compile = attribute.relation === 'morphToMany' ? compileDynamicZone : compileRelation;
      relations.push(await compile(context, uid, name, part as Populate));
    }
    return new CompiledEntries(strapi, uid, relations, populate === null ? 0 : pauseOn(context));
  }

  async load(session: Session, found: ResultSet): Promise<Loaded> {
    const entries = this.reader.read(found);
    if (entries.length === 0) return { entries, rounds: this.pause };
    const parts = [];
    for (const relation of this.relations) {
      parts.push({ name: relation.name, ...(await relation.load(session, found)) });
    }
    // Strapi asks for all relations at once and writes each down as it comes in; an answer is the
    // same to the last byte only with its fields in that order.
    parts.sort((a, b) => a.rounds - b.rounds);
    for (const { name, values } of parts) {
      entries.forEach((entry, index) => {
        entry[name] = values[index];
      });
    }
    return { entries, rounds: (parts.at(-1)?.rounds ?? 0) + this.pause };
  }
}

/** The type behind a relation that needs a permission of its own; null for pictures and components. */
function targetOf(strapi: Core.Strapi, uid: string, name: string): string | null {
  const attribute = attributeOf(strapi, uid, name);
  if (attribute?.type !== 'relation') return null;
  const { target } = attribute;
  if (target === undefined) throw new LeftToStrapi(`the relation ${name} to any type`);
  return target;
}
