import { passOn } from '../passOn';

/** What the outlet's terms of use allow, with its sitemaps. */
export const GET = passOn((outlet) => `/robots/${outlet}.txt`);
