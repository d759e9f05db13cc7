import { Badge } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

/** What a colour says beside the word it comes with. */
export type Tone = 'neutral' | 'success' | 'warning' | 'danger';

/**
 * Colours of texts that are read at 4.5:1 (WCAG 2.2, 1.4.3) on white and on the ground of their tone, in
 * both themes. Strapi has no orange that dark: a warning is told by its sign and ground.
 */
export const TEXT_COLORS = {
  neutral: 'neutral700',
  success: 'success700',
  warning: 'neutral800',
  danger: 'danger700',
} as const satisfies Record<Tone, string>;

/** Colours of signs, which are seen at 3:1 (WCAG 2.2, 1.4.11). */
export const SIGN_COLORS = {
  neutral: 'neutral600',
  success: 'success600',
  warning: 'warning700',
  danger: 'danger600',
} as const satisfies Record<Tone, string>;

/** Strapi's lines are lower than their letters, which run into each other where the words need a second line. */
const Words = styled(Badge)`
  & > * {
    line-height: 1.4;
  }
`;

/** A word on the ground of its tone. */
export const ToneBadge = ({ tone, children }: { tone: Tone; children: ReactNode }) => (
  <Words backgroundColor={`${tone}100`} textColor={TEXT_COLORS[tone]}>
    {children}
  </Words>
);
