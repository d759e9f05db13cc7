/**
 * XML without the line breaks and blanks that its writer sets around CDATA sections: they are part of the
 * text, and readers such as rss-parser hand them on. No text of a feed has other words beside a section.
 */
export const withoutPadding = (xml: string): string =>
  xml.replace(/(?<!\s)\s*(<!\[CDATA\[[^]*?\]\]>)\s*/g, '$1');
