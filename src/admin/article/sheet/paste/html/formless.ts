/** Elements and styles that say more of words than the words do. */
const FORM =
  /<(?:a|address|article|b|blockquote|code|dd|del|div|dt|em|figure|h[1-6]|hr|i|iframe|img|li|ol|p|pre|s|section|strong|sub|sup|table|td|tr|u|ul)[\s>]/i;
const LOOK =
  /font-weight:\s?(?:bold|[6-9]00)|font-style:\s?(?:italic|oblique)|text-decoration[a-z-]{0,5}:\s?(?:underline|line-through)/i;

/**
 * Whether HTML has no form of its own, as of programs that wrap what they copy in a `<span>`: its text says as much,
 * and says where a line ends, which such HTML leaves to the styles of a page that is not there.
 */
export const isFormless = (html: string): boolean => !FORM.test(html) && !LOOK.test(html);
