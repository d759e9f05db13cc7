import { letTextRunItsOwnWay } from './textDirection';

/** What the newsroom does to the admin panel. */
export default {
  register(app: { registerPlugin(plugin: { id: string; name: string }): void }) {
    app.registerPlugin({ id: 'newsroom', name: 'Newsroom' });
  },

  bootstrap() {
    letTextRunItsOwnWay(document);
  },
};
