/** The page of mirrors, within the admin panel. */
export const PAGE = 'plugins/newsroom/mirrors';
