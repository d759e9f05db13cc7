/** Where IPTC keeps the terms of its vocabularies. */
export const NEWS_CODES = 'http://cv.iptc.org/newscodes/';
