/** The page of the desk, within the admin panel. */
export const DESK_PAGE = 'plugins/newsroom/desk';

/** Where the page shows a day, or what the editor is asked about. */
export const deskPath = (parameters: Readonly<Record<string, string>> = {}): string => {
  const query = new URLSearchParams(parameters).toString();
  return `/${DESK_PAGE}${query && `?${query}`}`;
};
