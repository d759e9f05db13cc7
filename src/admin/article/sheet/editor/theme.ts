import type { EditorThemeClasses } from 'lexical';

/** The classes that {@link SheetPaper} gives a look. */
export const theme: EditorThemeClasses = {
  paragraph: 'sheet-p',
  heading: {
    h1: 'sheet-h1',
    h2: 'sheet-h2',
    h3: 'sheet-h3',
    h4: 'sheet-h4',
    h5: 'sheet-h4',
    h6: 'sheet-h4',
  },
  quote: 'sheet-quote',
  link: 'sheet-link',
  list: {
    ul: 'sheet-ul',
    ol: 'sheet-ol',
    listitem: 'sheet-li',
    nested: { listitem: 'sheet-li-nested' },
  },
  text: {
    bold: 'sheet-bold',
    italic: 'sheet-italic',
    underline: 'sheet-underline',
    strikethrough: 'sheet-strike',
    underlineStrikethrough: 'sheet-underline-strike',
    code: 'sheet-code',
  },
};
