/** Where the browser finds a picture: files of Strapi's own storage have an address within the server. */
export function pictureAddress(url: string): string {
  // Strapi puts it there before any plugin runs; its types speak of the server only.
  const server: unknown = Reflect.get(window.strapi, 'backendURL');
  return url.startsWith('/') && typeof server === 'string' ? `${server}${url}` : url;
}
