export const noProject = () =>
  new Error(
    'There is no Strapi project in this directory. Change to its root and run the command again.'
  );

/** Whether the working directory is a Strapi project, which has its Strapi installed. */
export function isProject(): boolean {
  try {
    require.resolve('@strapi/strapi/package.json', { paths: [process.cwd()] });
    return true;
  } catch {
    return false;
  }
}
