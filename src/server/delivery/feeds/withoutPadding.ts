const OPENS = '<![CDATA[';
const CLOSES = ']]>';

/**
 * XML without the line breaks and blanks that its writer sets around CDATA sections: they are part of the
 * text, and readers such as rss-parser hand them on. No text of a feed has other words beside a section.
 */
export function withoutPadding(xml: string): string {
  const [head = '', ...rest] = xml.split(OPENS);
  const parts = rest.map((part, index) => {
    const end = part.indexOf(CLOSES);
    // A section may hold the sign that opens one.
    if (end < 0) return part;
    const behind = part.slice(end + CLOSES.length).trimStart();
    return part.slice(0, end) + CLOSES + (index === rest.length - 1 ? behind : behind.trimEnd());
  });
  return [parts.length === 0 ? head : head.trimEnd(), ...parts].join(OPENS);
}
