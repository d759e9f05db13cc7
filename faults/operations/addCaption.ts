import { making } from '../desk/deed';
import { Thing } from '../desk/thing';
import { pick, type Operation } from './operation';

/** A caption for a picture of a story, published or not: to publish it is to approve it. */
export const addCaption: Operation = {
  name: 'add a caption',
  weight: 3,
  plan(desk, chance) {
    const story = pick(chance, desk.stories);
    const picture = pick(chance, desk.pictures);
    if (!story || !picture) return null;
    const mark = desk.mark();
    const caption = `The ferry at the quay on day ${mark}`;
    const isDraft = chance.is(0.4);
    return making(
      desk.captions,
      new Thing(caption, [null]),
      isDraft ? 'draft caption' : 'publish caption',
      { caption },
      (client) =>
        client.call('POST', `/api/image-captions${isDraft ? '?status=draft' : ''}`, {
          caption,
          altText: 'A ferry',
          creditLine: 'Harbour Press',
          image: Number(picture.documentId),
          article: story.documentId,
        })
    );
  },
};
