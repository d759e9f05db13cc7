/** What this host runs with. Tests set it before they start a Strapi of the host. */
export const settings: {
  /** Options of the newsroom. */
  newsroom: Record<string, unknown>;
  /** Whether the host also answers GraphQL, whose schema takes its time to be built: not with GRAPHQL=false. */
  graphql: boolean;
  /** Options of Strapi's upload, such as the provider that keeps the files. */
  upload: Record<string, unknown>;
} = {
  newsroom: { publicRead: true },
  graphql: process.env.GRAPHQL !== 'false',
  upload: {},
};
