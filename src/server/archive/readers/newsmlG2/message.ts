import type { StoryFile } from '../../reader';
import type { StoryCaption } from '../../story';
import { streamText } from '../../streamText';
import { streamElements } from '../../xml/streamElements';
import { childrenOf, descendantsOf, type XmlElement } from '../../xml/xmlElement';
import { ITEMS } from './items';
import { captionOfItem, classOf, isPictureItem } from './pictures';

const referenceOf = ({ attributes }: XmlElement) =>
  attributes.residref ?? attributes.guidref ?? attributes.href ?? null;

const referencesIn = (element: XmlElement, name: string) =>
  descendantsOf(element, name).flatMap((reference) => referenceOf(reference) ?? []);

/** Which pictures of a message belong to which story. Filled by a first pass over it. */
export class MessagePictures {
  private readonly captions = new Map<string, StoryCaption>();
  private readonly packages: string[][] = [];
  private texts = 0;

  add(item: XmlElement): void {
    if (item.name === 'packageItem') this.packages.push(referencesIn(item, 'itemRef'));
    if (item.name !== 'newsItem') return;
    if (isPictureItem(item)) this.captions.set(item.attributes.guid ?? '', captionOfItem(item));
    else if (classOf(item) === 'text') this.texts += 1;
  }

  /** The pictures that a story links to, or a package puts beside it; all of a message with one story. */
  of(item: XmlElement): StoryCaption[] {
    const guid = item.attributes.guid ?? '';
    const links = childrenOf(item, 'itemMeta').flatMap((meta) => referencesIn(meta, 'link'));
    const grouped = this.packages.filter((guids) => guids.includes(guid)).flat();
    const named = [...new Set([...links, ...grouped])].flatMap((id) => this.captions.get(id) ?? []);
    return named.length > 0 || this.texts !== 1 ? named : [...this.captions.values()];
  }

  /** Whether an identifier is that of a picture. */
  has(id: string): boolean {
    return this.captions.has(id);
  }

  /** True for a picture that comes with a story and is none of its own. */
  get hasStories(): boolean {
    return this.texts > 0;
  }
}

export async function readMessagePictures(file: StoryFile): Promise<MessagePictures> {
  const pictures = new MessagePictures();
  const found = streamElements(streamText(file), (name) => ITEMS.has(name));
  for await (const { element, fault } of found) if (fault === null) pictures.add(element);
  return pictures;
}
