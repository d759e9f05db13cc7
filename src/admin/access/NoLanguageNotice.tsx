import { Box } from '@strapi/design-system';
import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useParams } from 'react-router-dom';
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

/** Strapi has a place for plugins among the buttons of a list only: what is said goes in front of the list. */
function AboveList({ of }: { of: 'access.noStories' | 'access.noCaptions' }) {
  const say = useText();
  const mark = useRef<HTMLSpanElement>(null);
  const [place, setPlace] = useState<HTMLElement | null>(null);
  useEffect(() => {
    const main = mark.current?.closest('main');
    const list = [...(main?.children ?? [])].at(-1);
    if (!list) return undefined;
    const made = document.createElement('div');
    list.before(made);
    setPlace(made);
    return () => made.remove();
  }, []);
  return (
    <>
      <span ref={mark} hidden />
      {place &&
        createPortal(
          <Box
            paddingLeft={{ initial: 4, medium: 6, large: 10 }}
            paddingRight={{ initial: 4, medium: 6, large: 10 }}
            paddingBottom={4}
          >
            <Notice tone="warning" title={say(of)}>
              {say('access.askAdministrator')}
            </Notice>
          </Box>,
          place
        )}
    </>
  );
}
