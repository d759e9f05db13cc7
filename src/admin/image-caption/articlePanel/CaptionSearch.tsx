import { Box, Field, Flex, Loader, Typography } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { styled } from 'styled-components';
import { clampedTo } from '../../clampedTo';
import { useText } from '../../messages';
import { TEXT_COLORS } from '../../tones';
import { useCaptionsElsewhereQuery } from '../captionReviewApi';
import { pictureAddress } from '../review/pictureAddress';
import { thumbnailOf, type CaptionElsewhere } from './captionsElsewhere';

/** How long an editor's hands must rest before a search, in milliseconds. */
const PAUSE = 300;

const Row = styled.button`
  display: flex;
  width: 100%;
  gap: ${({ theme }) => theme.spaces[4]};
  align-items: center;
  padding: ${({ theme }) => theme.spaces[3]};
  text-align: start;
  cursor: pointer;
  color: inherit;
  border-radius: ${({ theme }) => theme.borderRadius};

  &:hover,
  &:focus-visible {
    background: ${({ theme }) => theme.colors.primary100};
  }
`;

/** As wide without a picture, so that the words stand below each other. */
const Frame = styled(Box)`
  width: 9.6rem;
  height: 7.2rem;
  flex-shrink: 0;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral150};
  overflow: hidden;

  img {
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
`;

const Words = styled(Typography)`
  ${clampedTo(2)};
  unicode-bidi: plaintext;
`;

interface CaptionSearchProps {
  /** The story that is open. */
  article: string;
  locale: string | null;
  onChoose(found: CaptionElsewhere): void;
}

/** The captions of other stories, the last saved first, searched as the editor types. */
export function CaptionSearch({ article, locale, onChoose }: CaptionSearchProps) {
  const say = useText();
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSearch(typed), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  const { data, isError, isFetching } = useCaptionsElsewhereQuery(
    { article, locale, search },
    { refetchOnMountOrArgChange: true }
  );
  const found = data ?? [];

  return (
    <Flex data-newsroom-says direction="column" alignItems="stretch" gap={4}>
      <Field.Root name="newsroom-use-again" hint={say('again.hint')}>
        <Field.Label>{say('again.search')}</Field.Label>
        <Field.Input
          type="search"
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Field.Hint />
      </Field.Root>
      <Box role="status" aria-live="polite" aria-busy={isFetching}>
        {isError && <Typography textColor={TEXT_COLORS.danger}>{say('again.failed')}</Typography>}
        {!data && !isError && <Loader small>{say('again.loading')}</Loader>}
        {data && found.length === 0 && (
          <Typography textColor="neutral600">{say('again.none')}</Typography>
        )}
      </Box>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
        {found.map((each) => (
          <li key={each.documentId}>
            <Row type="button" onClick={() => onChoose(each)}>
              <Frame>
                {each.image && <img src={pictureAddress(thumbnailOf(each.image))} alt="" />}
              </Frame>
              <Flex direction="column" alignItems="stretch" gap={1} minWidth={0} flex="1">
                <Words textColor="neutral800">{each.caption || say('card.noText')}</Words>
                {each.article?.headline && (
                  <Words variant="pi" textColor="neutral600">
                    {each.article.headline}
                  </Words>
                )}
              </Flex>
            </Row>
          </li>
        ))}
      </Flex>
    </Flex>
  );
}
