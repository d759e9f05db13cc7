/** The elements that a message of NewsML-G2 is made of. */
export const ITEMS = new Set([
  'newsItem',
  'packageItem',
  'conceptItem',
  'knowledgeItem',
  'planningItem',
  'catalogItem',
]);
