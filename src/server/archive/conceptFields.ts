import { firstText, type JsonObject, objectsIn } from './json/jsonFields';
import type { StoryConcept } from './story';

/**
 * What a story is about, as ninjs, Superdesk and their kin write it: a name with an identifier that is a URI, a
 * code or a literal.
 */
export function conceptsIn(value: unknown): StoryConcept[] {
  return objectsIn(value).flatMap((concept: JsonObject) => {
    const name = firstText(concept.name, concept.literal, concept.code);
    const uri = firstText(
      concept.uri,
      concept.qcode,
      concept.code,
      concept.literal,
      concept['@id']
    );
    return name === null ? [] : [{ name, uri }];
  });
}

/** The same without those of a name that was there before. */
export function distinctConcepts(concepts: readonly StoryConcept[]): StoryConcept[] {
  const names = new Set<string>();
  return concepts.filter(({ name }) => !names.has(name) && names.add(name));
}
