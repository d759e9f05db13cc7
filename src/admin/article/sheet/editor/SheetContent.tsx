import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary';
import { HistoryPlugin } from '@lexical/react/LexicalHistoryPlugin';
import { LinkPlugin } from '@lexical/react/LexicalLinkPlugin';
import { ListPlugin } from '@lexical/react/LexicalListPlugin';
import { MarkdownShortcutPlugin } from '@lexical/react/LexicalMarkdownShortcutPlugin';
import { RichTextPlugin } from '@lexical/react/LexicalRichTextPlugin';
import { useForm } from '@strapi/strapi/admin';
import { useCallback, useContext, useEffect, useState } from 'react';
import { noteUnderWay } from '../../../editing';
import { useText } from '../../../messages';
import type { PasteNote } from '../paste';
import { asText } from '../../../asText';
import { PictureDialog } from '../pictures/PictureDialog';
import { PictureFailures } from '../pictures/PictureFailures';
import { useAddPicture } from '../pictures/useAddPicture';
import { StoryContext } from '../storyOfSheet';
import { useWholeStory, WholeStoryDialog, WholeStoryNotices } from '../whole-story';
import type { ZonePart } from '../zonePart';
import { BlockHandle } from './BlockHandle';
import { figure, insertParts } from './insertPart';
import { InsertTools } from './InsertTools';
import { keepRoomAtEnds } from './roomAtEnds';
import type { SheetEditorProps } from './sheetEditorProps';
import { PasteNotes } from './PasteNotes';
import { Placeholder, SheetPaper } from './SheetPaper';
import { SHORTCUTS } from './shortcuts';
import { Toolbar } from './Toolbar';
import { useDroppedFiles } from './useDroppedFiles';
import { useFormBody } from './useFormBody';
import { usePasted } from './usePasted';
import { useSheetKeys } from './useSheetKeys';

const placedIn = (value: unknown) =>
  Array.isArray(value) ? (value as ZonePart[]).map(({ captionKey }) => asText(captionKey)) : [];

/** Lexical would write `noreferrer` into stories; what readers' pages say of links is theirs to say. */
const LINKS = { rel: null };

/** What stands on the page of a story, and the buttons above it. */
export function SheetContent({ value, label, disabled, onChange }: SheetEditorProps) {
  const say = useText();
  const [editor] = useLexicalComposerContext();
  const [isChoosing, setIsChoosing] = useState(false);
  const [notes, setNotes] = useState<readonly PasteNote[]>([]);
  const [isTooLong, setTooLong] = useState(false);
  const [page, setPage] = useState<HTMLElement | null>(null);
  const story = useContext(StoryContext);
  const { waiting, failed, dismiss, upload, take } = useAddPicture();

  useEffect(() => editor.setEditable(!disabled), [editor, disabled]);
  useEffect(() => keepRoomAtEnds(editor), [editor]);
  const isSaving = useForm('SheetContent', (form) => form.isSubmitting);
  useFormBody(value, isSaving, onChange);
  useSheetKeys();

  const place = useCallback(
    (keys: readonly string[]) => insertParts(editor, keys.map(figure)),
    [editor]
  );
  const uploadAndPlace = useCallback(
    async (files: readonly File[]) => {
      setIsChoosing(false);
      await noteUnderWay(upload(files).then(place));
    },
    [place, upload]
  );
  useDroppedFiles(uploadAndPlace);
  const whole = useWholeStory(story);
  const tell = useCallback((told: readonly PasteNote[]) => {
    setNotes(told);
    setTooLong(false);
  }, []);
  const tellTooLong = useCallback(() => {
    setNotes([]);
    setTooLong(true);
  }, []);
  // The button is gone with its note: whoever pressed it goes on writing.
  const dismissNotes = useCallback(() => {
    tell([]);
    editor.focus();
  }, [tell, editor]);
  usePasted(tell, tellTooLong);

  return (
    <>
      <Toolbar disabled={disabled}>
        <InsertTools
          disabled={disabled}
          onPicture={() => setIsChoosing(true)}
          onWholeStory={() => whole.open(null)}
        />
      </Toolbar>
      <PictureFailures waiting={waiting} failed={failed} onDismiss={dismiss} />
      <WholeStoryNotices
        isOffered={whole.offered !== null}
        onOpen={() => whole.open(whole.offered)}
        onDropOffer={whole.dropOffer}
      />
      <PasteNotes notes={notes} isTooLong={isTooLong} onDismiss={dismissNotes} />
      {whole.opened && (
        <WholeStoryDialog
          story={story}
          pasted={whole.opened.pasted}
          standing={whole.opened.standing}
          onTake={(taken, kept, told) => {
            whole.take(taken, kept);
            tell(told);
          }}
          onClose={whole.close}
        />
      )}
      <SheetPaper ref={setPage}>
        <RichTextPlugin
          contentEditable={
            <ContentEditable
              className="sheet-content"
              ariaLabel={label}
              spellCheck
              aria-placeholder={say('sheet.placeholder')}
              placeholder={<Placeholder aria-hidden>{say('sheet.placeholder')}</Placeholder>}
            />
          }
          ErrorBoundary={LexicalErrorBoundary}
        />
        {page && !disabled && <BlockHandle page={page} />}
      </SheetPaper>
      <HistoryPlugin />
      <ListPlugin />
      <LinkPlugin attributes={LINKS} />
      <MarkdownShortcutPlugin transformers={SHORTCUTS} />
      {isChoosing && (
        <PictureDialog
          placed={placedIn(value)}
          onClose={() => setIsChoosing(false)}
          onPlace={(key) => {
            setIsChoosing(false);
            place([key]);
          }}
          onUpload={(files) => void uploadAndPlace(files)}
          onTake={(files) => {
            setIsChoosing(false);
            void take(files).then(place);
          }}
        />
      )}
    </>
  );
}
