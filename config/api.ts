/** The strict settings of a new Strapi project: unknown query parameters are errors, not ignored. */
export default {
  rest: { defaultLimit: 25, maxLimit: 100, withCount: true, strictParams: true },
  documents: { strictParams: true, strictRelations: true },
};
