import { Button } from '@strapi/design-system';
import { styled } from 'styled-components';

/** A button whose words may take two lines: panels are narrow, and words of some languages long. */
export const WrappedButton = styled(Button)`
  height: auto;
  padding-block: 0.6rem;
`;
