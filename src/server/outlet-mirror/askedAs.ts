/** As what the newsroom asks for pages of mirrors and for lists of them. */
export const ASKED_AS = { 'User-Agent': 'newsroom-mirror-check', Accept: 'text/html,*/*;q=0.5' };
