import { Widget } from '@strapi/strapi/admin';
import { Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import { clampedTo } from '../../clampedTo';
import type { CaptionOverview } from '../../../../types/caption-review';
import { useReadsNoLanguage } from '../../access';
import { useText } from '../../messages';
import { TEXT_COLORS } from '../../tones';
import { ARTICLE, editPath, IMAGE_CAPTION, listPath } from '../../uids';
import { useCaptionOverviewQuery } from '../captionReviewApi';
import { useFindingSentence } from '../review/FindingList';
import { pictureAddress } from '../review/pictureAddress';
import { VerdictBadge } from '../review/VerdictBadge';

const Thumbnail = styled.img`
  width: 6.4rem;
  height: 4.8rem;
  object-fit: cover;
  flex-shrink: 0;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral150};
`;

/** A line or two tell which caption it is; the whole of it is behind the link. */
const Clamped = styled(Typography)<{ $lines: number }>`
  ${({ $lines }) => clampedTo($lines)};
  unicode-bidi: plaintext;
`;

/** On the home page: the captions that somebody should look at, the worst first. */
export function CaptionsWidget() {
  const say = useText();
  // What others publish while the home page is open elsewhere shows on the way back to it.
  const readsNone = useReadsNoLanguage(IMAGE_CAPTION);
  const { data, isLoading, isError } = useCaptionOverviewQuery(undefined, {
    refetchOnMountOrArgChange: true,
    skip: readsNone,
  });
  if (readsNone) return <Widget.NoPermissions>{say('access.noCaptions')}</Widget.NoPermissions>;
  if (isLoading) return <Widget.Loading />;
  if (isError || data === undefined) return <Widget.Error>{say('widget.failed')}</Widget.Error>;
  const { counts, captions } = data;
  if (captions.length === 0) return <Widget.NoData>{say('widget.empty')}</Widget.NoData>;
  return (
    <Flex data-newsroom-says direction="column" alignItems="stretch" gap={3}>
      <Typography variant="omega" fontWeight="bold" tag="p">
        {say('widget.counts', { wrong: counts.wrong, lookAgain: counts['look-again'] })}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" aria-label={say('widget.list')}>
        {captions.map((caption) => (
          <Row key={`${caption.documentId} ${caption.locale}`} caption={caption} />
        ))}
      </Flex>
      <Link tag={NavLink} to={listPath(IMAGE_CAPTION)}>
        {say('widget.more')}
      </Link>
    </Flex>
  );
}

function Row({ caption }: { caption: CaptionOverview['captions'][number] }) {
  const say = useText();
  const sentence = useFindingSentence();
  const { documentId, locale, text, verdict, isPublic, finding, article, previewUrl } = caption;
  return (
    <Flex
      tag="li"
      gap={3}
      alignItems="flex-start"
      paddingTop={3}
      paddingBottom={3}
      borderColor="neutral150"
      borderStyle="solid"
      borderWidth="0 0 1px 0"
    >
      {previewUrl !== null && <Thumbnail src={pictureAddress(previewUrl)} alt="" loading="lazy" />}
      <Flex direction="column" alignItems="flex-start" gap={1} minWidth={0} flex="1">
        <Flex gap={2} wrap="wrap">
          <VerdictBadge verdict={verdict} />
          <Typography variant="pi" textColor={isPublic ? TEXT_COLORS.danger : 'neutral600'}>
            {say(isPublic ? 'widget.public' : 'widget.draft')}
          </Typography>
        </Flex>
        <Link tag={NavLink} to={editPath(IMAGE_CAPTION, documentId, locale)}>
          <Clamped $lines={2} variant="omega" textColor="primary600">
            {text === '' ? say('card.noText') : text}
          </Clamped>
        </Link>
        {finding !== null && (
          <Clamped $lines={2} variant="pi" textColor="neutral600">
            {sentence(finding)}
          </Clamped>
        )}
        {article === null ? (
          <Typography variant="pi" textColor="neutral600">
            {say('widget.noStory')}
          </Typography>
        ) : (
          <Link tag={NavLink} to={editPath(ARTICLE, article.documentId, locale)}>
            <Clamped $lines={1} variant="pi" textColor="primary600">
              {say('widget.story', { headline: article.headline })}
            </Clamped>
          </Link>
        )}
      </Flex>
    </Flex>
  );
}
