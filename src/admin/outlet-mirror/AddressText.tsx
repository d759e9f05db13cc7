import { styled } from 'styled-components';
import { clampedTo } from '../clampedTo';

const Shown = styled.bdi<{ $lines: number }>`
  ${({ $lines }) => clampedTo($lines)};
  text-align: start;
  font-size: 1.3rem;
  line-height: 1.4;
  color: ${({ theme }) => theme.colors.neutral700};
`;

/** An address, left to right in every language, cut where it is too long and whole on hovering. */
export const AddressText = ({ address, lines = 2 }: { address: string; lines?: number }) => (
  <Shown dir="ltr" $lines={lines} title={address}>
    {address}
  </Shown>
);
