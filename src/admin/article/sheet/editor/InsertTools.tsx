import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { Button } from '@strapi/design-system';
import { Code, File, Image, Quotes } from '@strapi/icons';
import { useText } from '../../../messages';
import { insertParts } from './insertPart';

interface InsertToolsProps {
  disabled: boolean;
  onPicture(): void;
  onWholeStory(): void;
}

/** What stands between the texts of a story, put where the caret is, and a whole story, put in its place. */
export function InsertTools({ disabled, onPicture, onWholeStory }: InsertToolsProps) {
  const say = useText();
  const [editor] = useLexicalComposerContext();
  const tools = [
    ['sheet.insert.figure', Image, onPicture],
    [
      'sheet.insert.quote',
      Quotes,
      () => insertParts(editor, [{ __component: 'newsroom.quote', text: '' }]),
    ],
    [
      'sheet.insert.embed',
      Code,
      () => insertParts(editor, [{ __component: 'newsroom.embed', url: '' }]),
    ],
    ['sheet.whole', File, onWholeStory],
  ] as const;
  return tools.map(([label, Sign, insert]) => (
    <Button
      key={label}
      type="button"
      size="S"
      variant="tertiary"
      startIcon={<Sign />}
      disabled={disabled}
      onMouseDown={(event) => event.preventDefault()}
      onClick={insert}
    >
      {say(label)}
    </Button>
  ));
}
