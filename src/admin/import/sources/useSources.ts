import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useRef, useState } from 'react';
import {
  MOST_BYTES,
  MOST_FILES,
  type ReadAnswer,
  type ReadFile,
} from '../../../../types/import-page';
import { askedPieces, labelled, piecesToRead, type Clipboard } from '../../article/storyPieces';
import { useReadPastedStoryMutation } from '../../article/pieceList';
import { useText } from '../../messages';
import { useReadTextMutation } from '../importApi';
import {
  sourceRead,
  waitingSource,
  withStory,
  type ImportedSource,
  type ImportedStory,
} from '../imported';
import { pastedAsRead } from '../review/pastedAsRead';

interface Sources {
  sources: readonly ImportedSource[];
  /** Whether more files were given than are taken at once. */
  isTooMany: boolean;
  addFiles(files: readonly File[]): void;
  /** @param locale the language that the story is to be written in */
  addPasted(clipboard: Clipboard, locale: string | null): void;
  change(story: string, change: Partial<Omit<ImportedStory, 'id' | 'read'>>): void;
  choose(isChosen: boolean): void;
  remove(source: string): void;
}

/** What a clipboard of markup or of an export has is read as the file that it is. */
const isOfFile = ({ html, text }: Clipboard) => html === '' || /^\s*[<{[]/.test(text);

/** Has files and pasted stories read, one after another, and keeps what was read. */
export function useSources(): Sources {
  const say = useText();
  const { post } = useFetchClient();
  const [askPieces] = useReadPastedStoryMutation();
  const [askText] = useReadTextMutation();
  const [sources, setSources] = useState<readonly ImportedSource[]>([]);
  const [isTooMany, setTooMany] = useState(false);
  const count = useRef(0);
  const queue = useRef(Promise.resolve());

  const put = (source: ImportedSource) =>
    setSources((now) => now.map((each) => (each.id === source.id ? source : each)));

  const add = useCallback((name: string, read: () => Promise<ReadFile | undefined>) => {
    const source = waitingSource(String((count.current += 1)), name);
    setSources((now) => [...now, source]);
    queue.current = queue.current.then(async () => {
      try {
        const file = await read();
        if (!file) throw new Error('Nothing was read');
        put(sourceRead(source, file));
      } catch {
        put({ ...source, state: 'failed' });
      }
    });
  }, []);

  const addFiles = useCallback(
    (files: readonly File[]) => {
      setTooMany(files.length > MOST_FILES);
      for (const file of files.slice(0, MOST_FILES)) {
        add(file.name, async () => {
          // The server would say the same, once all of it has arrived.
          if (file.size > MOST_BYTES) return refusedFile(file.name, 'file-too-large');
          const form = new FormData();
          form.append('files', file);
          const { data } = await post<ReadAnswer>('/newsroom/import/read', form);
          return data.files[0];
        });
      }
    },
    [add, post]
  );

  const addPasted = useCallback(
    (clipboard: Clipboard, locale: string | null) => {
      const name = say('import.pasted');
      add(name, async () => {
        if (isOfFile(clipboard)) {
          if (clipboard.text.trim() === '') return refusedFile(name, 'empty-file');
          return (await askText({ text: clipboard.text }).unwrap()).files[0];
        }
        const story = piecesToRead(clipboard);
        if (story === 'empty') return refusedFile(name, 'empty-file');
        if (story === 'long') return refusedFile(name, 'story-too-long');
        const { pieces } = await askPieces({ locale, pieces: askedPieces(story) }).unwrap();
        const stories = [pastedAsRead(labelled(story.pieces, pieces))];
        return { name, format: null, title: null, stories, refused: [], hasMore: false };
      });
    },
    [add, askPieces, askText, say]
  );

  const change = useCallback<Sources['change']>(
    (story, changed) => setSources((now) => withStory(now, story, changed)),
    []
  );
  const choose = useCallback(
    (isChosen: boolean) =>
      setSources((now) =>
        now.map((source) => ({
          ...source,
          stories: source.stories.map((story) => ({ ...story, isChosen })),
        }))
      ),
    []
  );
  const remove = useCallback(
    (id: string) => setSources((now) => now.filter((source) => source.id !== id)),
    []
  );
  return { sources, isTooMany, addFiles, addPasted, change, choose, remove };
}

const refusedFile = (name: string, rule: string): ReadFile => ({
  name,
  format: null,
  title: null,
  stories: [],
  refused: [{ rule, message: '', place: 'file' }],
  hasMore: false,
});
