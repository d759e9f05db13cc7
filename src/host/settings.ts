/** What this host runs with. Tests set it before they start a Strapi of the host. */
export const settings: {
  /** Options of the newsroom. */
  newsroom: Record<string, unknown>;
  /** Whether the host also answers GraphQL, whose schema takes its time to be built. */
  graphql: boolean;
} = {
  newsroom: { publicRead: true },
  graphql: true,
};
