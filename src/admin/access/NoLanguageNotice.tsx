import { Box } from '@strapi/design-system';
import { useParams } from 'react-router-dom';
import { Above } from '../Above';
import { useText } from '../messages';
import { Notice } from '../Notice';
import { ARTICLE, IMAGE_CAPTION } from '../uids';
import { useReadsNoLanguage } from './useReadsNoLanguage';

/** In the list of a translated type: why it is empty for an editor who reads it in no language. */
export function NoLanguageNotice() {
  const { slug } = useParams<'slug'>();
  const readsNoStory = useReadsNoLanguage(ARTICLE);
  const readsNoCaption = useReadsNoLanguage(IMAGE_CAPTION);
  if (slug === ARTICLE && readsNoStory) return <AboveList of="access.noStories" />;
  if (slug === IMAGE_CAPTION && readsNoCaption) return <AboveList of="access.noCaptions" />;
  return null;
}

function AboveList({ of }: { of: 'access.noStories' | 'access.noCaptions' }) {
  const say = useText();
  return (
    <Above within="main">
      <Box
        paddingLeft={{ initial: 4, medium: 6, large: 10 }}
        paddingRight={{ initial: 4, medium: 6, large: 10 }}
        paddingBottom={4}
      >
        <Notice tone="warning" title={say(of)}>
          {say('access.askAdministrator')}
        </Notice>
      </Box>
    </Above>
  );
}
