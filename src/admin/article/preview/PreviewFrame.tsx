import { Flex } from '@strapi/design-system';
import { styled } from 'styled-components';

export type FrameWidth = 'desktop' | 'phone';

/** As wide as most phones, in pixels of CSS. */
const PHONE = '390px';

const Frame = styled.iframe<{ $width: FrameWidth }>`
  width: ${({ $width }) => ($width === 'phone' ? PHONE : '100%')};
  max-width: 100%;
  height: 60vh;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: white;
`;

interface PreviewFrameProps {
  title: string;
  /** A whole HTML document. */
  page: string;
  width: FrameWidth;
}

/** A document of ours, in a frame that runs no script, opens nothing and is of no origin. */
export const PreviewFrame = ({ title, page, width }: PreviewFrameProps) => (
  <Flex justifyContent="center" background="neutral100" padding={2}>
    <Frame title={title} sandbox="" srcDoc={page} $width={width} />
  </Flex>
);
