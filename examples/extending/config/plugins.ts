import { articlePath } from '../src/newsroom/articlePath';

export default () => ({
  newsroom: {
    enabled: true,
    config: {
      publicRead: true,
      article: { contentFields: ['nutshell'] },
      outlets: { articlePath },
    },
  },
});
