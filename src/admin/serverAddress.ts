/** Where the panel asks its server, for what is asked past Strapi's own client. */
export function serverAddress(): string {
  // Strapi puts it there before any plugin runs; its types speak of the server only.
  const server: unknown = Reflect.get(window.strapi, 'backendURL');
  return typeof server === 'string' ? server : '';
}
