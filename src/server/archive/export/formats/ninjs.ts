import { ninjsArticle } from '../../../delivery';
import type { ExportedStory, ExportFormat } from '../exportFormat';
import { fileForEach } from './fileForEach';

/** A story as a ninjs 3.1 object; a draft is withheld from readers. */
function ninjsOf({ story, published }: Pick<ExportedStory, 'story' | 'published'>): object {
  const object = ninjsArticle(published);
  return story.state === 'draft' ? { ...object, pubStatus: 'withheld' } : object;
}

/** IPTC ninjs 3.1, an object for each file. Pictures stand at their addresses, which are all that ninjs takes. */
export const ninjsFormat: ExportFormat = {
  name: 'ninjs',
  title: 'IPTC ninjs 3.1',
  takesPictures: false,
  open: (folder) =>
    fileForEach(folder, 'json', (exported) => `${JSON.stringify(ninjsOf(exported), null, 2)}\n`),
};
