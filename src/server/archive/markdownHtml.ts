import MarkdownIt from 'markdown-it';

const markdown = new MarkdownIt({ html: true, linkify: false });
// The reader of HTML judges addresses; a link that is refused here would stand in the text with its brackets.
markdown.validateLink = () => true;

/** Markdown as HTML, which is not safe before it is read as a story's text. */
export const markdownHtml = (text: string): string => markdown.render(text);
