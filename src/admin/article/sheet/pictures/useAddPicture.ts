import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useState } from 'react';
import { useCaptionChanges } from '../../../image-caption';
import type { ChosenFile } from './chosenFile';

interface AddPicture {
  /** How many pictures are on their way. */
  waiting: number;
  /** The names of files that did not become pictures of the story. */
  failed: readonly string[];
  dismiss(): void;
  /** Files of the editor's own: uploaded, each with a caption of its own. @returns the keys of the captions */
  upload(files: readonly File[]): Promise<string[]>;
  /** Files of the Media Library. */
  take(files: readonly ChosenFile[]): Promise<string[]>;
}

/**
 * Makes a file a picture of the story: a caption of its own, filled from the file, for this one use. It is there when
 * the story is saved.
 */
export function useAddPicture(): AddPicture {
  const { post } = useFetchClient();
  const { add } = useCaptionChanges();
  const [waiting, setWaiting] = useState(0);
  const [failed, setFailed] = useState<readonly string[]>([]);

  const addEach = useCallback(
    async <Given>(
      given: readonly Given[],
      nameOf: (each: Given) => string,
      fileOf: (each: Given) => Promise<ChosenFile>
    ) => {
      const files: ChosenFile[] = [];
      setWaiting((now) => now + given.length);
      setFailed([]);
      for (const each of given) {
        try {
          files.push(await fileOf(each));
        } catch {
          setFailed((names) => [...names, nameOf(each)]);
        } finally {
          setWaiting((now) => now - 1);
        }
      }
      return files.length === 0 ? [] : add(files.map(({ id }) => ({ image: id })));
    },
    [add]
  );

  const upload = useCallback(
    (files: readonly File[]) =>
      addEach(
        files,
        ({ name }) => name,
        async (file) => {
          const form = new FormData();
          form.append('files', file);
          const { data } = await post<ChosenFile[]>('/upload', form);
          const [stored] = data;
          if (!stored) throw new Error('Nothing was stored');
          return stored;
        }
      ),
    [addEach, post]
  );
  const take = useCallback(
    (files: readonly ChosenFile[]) =>
      addEach(
        files,
        ({ name }) => String(name),
        async (file) => file
      ),
    [addEach]
  );
  const dismiss = useCallback(() => setFailed([]), []);
  return { waiting, failed, dismiss, upload, take };
}
