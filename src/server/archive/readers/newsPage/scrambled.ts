/** "<p>" and "</p>" turned by 47 places of the ASCII table, as paywalls do. */
const TURNED_PARAGRAPH = /^kAm|k\^Am/;

const SCRIPT_START =
  /^(?:\(function\s?\(|!?function\s?\w*\(|window\.|var \w+\s?=|document\.|<script)|\bgoogle_ad_|GoogleAnalyticsObject/;

/** True for a paragraph scrambled by a paywall. */
export const isScrambled = (text: string) => TURNED_PARAGRAPH.test(text);

/** True for a line of program code that slipped into the text. */
export const isScript = (text: string) => SCRIPT_START.test(text);
