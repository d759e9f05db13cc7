import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { Button } from '@strapi/design-system';
import { Code, Image, Quotes } from '@strapi/icons';
import { useText } from '../../../messages';
import { insertParts } from './insertPart';

/** What stands between the texts of a story, put where the caret is. */
export function InsertTools({ disabled, onPicture }: { disabled: boolean; onPicture(): void }) {
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
