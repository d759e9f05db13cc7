import { useElementOnScreen } from '@strapi/strapi/admin';
import { Flex, Link } from '@strapi/design-system';
import { useCallback, useContext, useState } from 'react';
import { NavLink } from 'react-router-dom';
import type { CaptionReview } from '../../../../../types/caption-review';
import { CaptionWordsForm, FindingList } from '../../../image-caption';
import { useText } from '../../../messages';
import { editPath, IMAGE_CAPTION } from '../../../uids';
import { StoryContext } from '../storyOfSheet';

/** So far out of sight the words of a picture are fetched before an editor gets there. */
const NEAR: IntersectionObserverInit = { rootMargin: '800px' };

/** Below a picture: its words, and what is found about them. A story of many pictures fetches those that are looked at. */
export function FigureCaption({ caption }: { caption: CaptionReview }) {
  const say = useText();
  const { disabled } = useContext(StoryContext);
  const [isNear, setIsNear] = useState(false);
  const note = useCallback((isVisible: boolean) => {
    if (isVisible) setIsNear(true);
  }, []);
  const below = useElementOnScreen<HTMLDivElement>(note, NEAR);
  const { documentId, locale, findings } = caption;
  return (
    <Flex ref={below} direction="column" alignItems="stretch" gap={2}>
      {isNear && <CaptionWordsForm caption={caption} disabled={disabled} />}
      {findings.length > 0 && <FindingList findings={findings} />}
      {documentId !== null && (
        <Link tag={NavLink} to={editPath(IMAGE_CAPTION, documentId, locale)}>
          {say('card.open')}
        </Link>
      )}
    </Flex>
  );
}
