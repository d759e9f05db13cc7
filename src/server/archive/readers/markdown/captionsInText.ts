/** `[caption id="…"]…[/caption]` of WordPress, which converters leave in the text, some with backslashes before its signs. */
const SHORTCODE =
  /\\?\[(?:wp_)?caption\b([^[\]]{0,1000}?)\\?\]([\s\S]{0,5000}?)\\?\[\/(?:wp_)?caption\\?\]/g;

const MARKDOWN_IMAGE = /!\[[^\]]{0,500}\]\([^)]{0,2000}\)/;
/** The picture, in a link or not, at the beginning of what a shortcode encloses. */
const PICTURE = new RegExp(
  `^\\s*(?:\\[${MARKDOWN_IMAGE.source}\\]\\([^)]{0,2000}\\)|${MARKDOWN_IMAGE.source}|(?:<a\\b[^>]{0,2000}>\\s*)?<img\\b[^>]{0,2000}>(?:\\s*</a>)?)`
);

/** A line that is a picture, and below it a line that is slanted as a whole: what Markdown has for captions. */
const SLANTED_LINE = new RegExp(
  `^(${MARKDOWN_IMAGE.source})[ \\t]*(?:\\\\|<br ?/?>)?\\n([*_])(?![*_\\s])([^\\n]{1,600}?)\\2[ \\t]*$`,
  'gm'
);

/** A picture that stands alone with a title, which themes of Hugo and Jekyll print as its caption. */
const TITLED = /^(!\[[^\]]{0,500}\]\(\S{1,2000})[ \t]+(["'])((?:(?!\2)[^\n]){1,600})\2\)[ \t]*$/gm;

/** Fewer words are the name of a file. */
const FEWEST_WORDS = 3;

/** Blank lines around the words let Markdown read them. */
const figureOf = (picture: string, words: string): string =>
  `\n\n<figure>\n\n${picture.trim()}\n\n<figcaption>\n\n${words.trim()}\n\n</figcaption>\n</figure>\n\n`;

/** Makes figures of pictures and captions that stand in a text as Markdown has no signs for them. */
export function withFigures(text: string): string {
  return text
    .replace(SHORTCODE, (_whole, attributes: string, inner: string) => {
      const [picture = ''] = PICTURE.exec(inner) ?? [];
      const said = /caption="([^"]{1,2000})"/.exec(attributes)?.[1];
      const words = said ?? inner.slice(picture.length);
      return picture === '' || words.trim() === '' ? inner : figureOf(picture, words);
    })
    .replace(SLANTED_LINE, (_whole, picture: string, _sign: string, words: string) =>
      figureOf(picture, words)
    )
    .replace(TITLED, (whole: string, picture: string, _sign: string, title: string) =>
      title.trim().split(/\s+/).length < FEWEST_WORDS ? whole : figureOf(`${picture})`, title)
    );
}
