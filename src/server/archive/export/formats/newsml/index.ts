import type { ExportedStory, ExportFormat } from '../../exportFormat';
import { textElement, xmlElement } from '../../xmlText';
import { fileForEach, toRoot } from '../fileForEach';
import { pictureItem, textItem } from './items';

const NAMESPACE = 'http://iptc.org/std/nar/2006-10-01/';

/** A story with its pictures as a NewsML-G2 message: an item for the text, and one for each picture. */
function newsMlMessage({ story, published, pictures, path }: ExportedStory): string {
  const root = toRoot({ path });
  const items = story.captions.flatMap((caption, index) => {
    if (!caption.picture) return [];
    const documentId = published.captions[index]?.documentId ?? `text-${index + 1}`;
    const guid = `${published.uri}/image-caption/${documentId}`;
    return [
      {
        guid,
        xml: pictureItem(guid, caption, pictures[index] ?? null, {
          story,
          published,
          toRoot: root,
        }),
      },
    ];
  });
  const guids = items.map(({ guid }) => guid);
  const text = textItem(story, published, guids, root);
  const sent = textElement('sent', published.contentModifiedAt.toISOString());
  const message = xmlElement(
    'newsMessage',
    { xmlns: NAMESPACE },
    [
      xmlElement('header', {}, sent),
      xmlElement('itemSet', {}, [text, ...items.map(({ xml }) => xml)].join('\n')),
    ].join('\n')
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${message}\n`;
}

/** IPTC NewsML-G2, a message for each story. */
export const newsMlFormat: ExportFormat = {
  name: 'newsml-g2',
  title: 'IPTC NewsML-G2',
  takesPictures: true,
  open: (folder) => fileForEach(folder, 'xml', newsMlMessage),
};
