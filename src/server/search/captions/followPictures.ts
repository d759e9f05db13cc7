import type { Core } from '@strapi/strapi';
import { rowsOf, type Row } from '../../strapi/rows';
import { FILE } from '../../strapi/uids';
import { captionSearch } from '../captionSearch';
import { captionsOfFile } from './readSearchedCaptions';

interface FileEvent {
  params: { where?: Record<string, unknown>; data?: Record<string, unknown> };
  result?: { id?: unknown } | null;
  /** From before a write to behind it. */
  state: Record<string, unknown>;
}

/** Lets captions be found by what their pictures are called in the Media Library now. */
export function followPictures(strapi: Core.Strapi): void {
  const search = captionSearch(strapi);
  if (!search.isOn) return;
  /** Behind the deletion nothing says any more whose picture it was. */
  async function note({ params, state }: FileEvent): Promise<void> {
    const files: Row[] = await rowsOf(strapi, FILE).findMany({
      select: ['id'],
      where: params.where,
    });
    state.captions = await captionsOfFile(
      strapi,
      files.map(({ id }) => id)
    );
  }
  const forget = ({ state }: FileEvent) =>
    search.follow((state.captions ?? []) as Row[], ['draft']);
  strapi.db.lifecycles.subscribe({
    models: [FILE],
    async afterUpdate(event) {
      const { params, result } = event as FileEvent;
      if (params.data?.name === undefined || typeof result?.id !== 'number') return;
      await search.followFiles([result.id]);
    },
    beforeDelete: (event) => note(event as FileEvent),
    beforeDeleteMany: (event) => note(event as FileEvent),
    afterDelete: (event) => forget(event as FileEvent),
    afterDeleteMany: (event) => forget(event as FileEvent),
  });
}
