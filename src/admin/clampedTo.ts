import { css } from 'styled-components';

/** Words that end with … behind so many lines. */
export const clampedTo = (lines: number) => css`
  display: -webkit-box;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: ${lines};
  overflow: hidden;
  overflow-wrap: anywhere;
`;
