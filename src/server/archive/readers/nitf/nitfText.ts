import { textOfHtml, type BodyText, type HtmlContext } from '../../bodyText';
import { elementOf } from '../../xml/streamElements';
import { nitfBodyHtml } from './nitfHtml';

/** The text of a NITF document that another format carries; nothing for what is none. */
export function textOfNitf(xml: string, context: HtmlContext): BodyText {
  const nitf = elementOf(xml);
  return textOfHtml(nitf ? nitfBodyHtml(nitf) : null, context);
}
