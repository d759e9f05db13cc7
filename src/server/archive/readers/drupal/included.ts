import {
  isJsonObject,
  objectIn,
  objectsIn,
  firstText,
  type JsonObject,
} from '../../json/jsonFields';
import { streamValues } from '../../json/streamValues';
import type { StoryFile } from '../../reader';
import { streamText } from '../../streamText';

/** What a relationship points at. */
export interface ResourceReference {
  type: string;
  id: string;
  /** What is said of the use, e.g. the alt text of a picture. */
  meta: JsonObject;
}

export const resourceReferences = (relationship: unknown): ResourceReference[] =>
  objectsIn(objectIn(relationship).data).flatMap((data) => {
    const type = firstText(data.type);
    const id = firstText(data.id);
    return type === null || id === null ? [] : [{ type, id, meta: objectIn(data.meta) }];
  });

/** A file with what its media entity says of it. */
export interface DrupalFile {
  address: string;
  meta: JsonObject;
}

/** What a document of JSON:API carries beside its stories. Filled by a first pass, since it comes after them. */
export class Included {
  private readonly names = new Map<string, string>();
  private readonly files = new Map<string, string>();
  private readonly media = new Map<string, ResourceReference>();

  add(resource: JsonObject): void {
    const id = firstText(resource.id);
    const type = firstText(resource.type) ?? '';
    const attributes = objectIn(resource.attributes);
    if (id === null) return;
    const name = firstText(attributes.display_name, attributes.name, attributes.title);
    if (name !== null) this.names.set(id, name);
    if (type.startsWith('file--')) {
      const uri = objectIn(attributes.uri);
      const address = firstText(uri.url, attributes.url, attributes.uri);
      if (address !== null) this.files.set(id, address);
    }
    if (type.startsWith('media--')) this.addMedia(id, resource);
  }

  nameOf(id: string): string | null {
    return this.names.get(id) ?? null;
  }

  /** The file of a reference to a file or a media entity; null where the document does not carry it. */
  fileOf(reference: ResourceReference): DrupalFile | null {
    const ofMedia = this.media.get(reference.id);
    const address = this.files.get(ofMedia?.id ?? reference.id);
    return address === undefined
      ? null
      : { address, meta: { ...ofMedia?.meta, ...filled(reference.meta) } };
  }

  private addMedia(id: string, { relationships, attributes }: JsonObject): void {
    for (const relationship of Object.values(objectIn(relationships))) {
      const file = resourceReferences(relationship).find(({ type }) => type.startsWith('file--'));
      if (!file || this.media.has(id)) continue;
      this.media.set(id, {
        ...file,
        meta: { ...captionIn(objectIn(attributes)), ...filled(file.meta) },
      });
    }
  }
}

const filled = (meta: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(meta).filter(([, value]) => value !== '' && value !== null));

/** The caption and credit among fields that newsrooms named themselves. */
export function captionIn(fields: JsonObject): JsonObject {
  const named = (names: RegExp) => {
    const key = Object.keys(fields).find((name) => names.test(name));
    const value = key === undefined ? null : fields[key];
    return firstText(value, objectIn(value).processed, objectIn(value).value);
  };
  return filled({
    caption: named(/(?:^|_)(?:caption|legend)(?:_|$)/),
    credit: named(/(?:^|_)(?:credits?|photographer|copyright)(?:_|$)/),
  });
}

export async function readIncluded(file: StoryFile): Promise<Included> {
  const included = new Included();
  for await (const { value } of streamValues(streamText(file), (path) => path === 'included.*')) {
    if (isJsonObject(value)) included.add(value);
  }
  return included;
}
