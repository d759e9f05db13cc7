import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { EvidenceMark } from '../../../../types/caption-review';
import { useText } from '../../messages';
import { stretches } from './stretches';

type Kind = EvidenceMark['kind'];
const KINDS: readonly Kind[] = ['shared', 'unshared', 'contradicted'];

/** Each kind has a line of its own, so that nobody has to tell colours apart. */
const Marked = styled.mark<{ $kind: Kind }>`
  color: inherit;
  background: ${({ theme, $kind }) =>
    ({
      shared: theme.colors.success100,
      unshared: theme.colors.warning100,
      contradicted: theme.colors.danger100,
    })[$kind]};
  text-decoration-line: underline;
  text-decoration-style: ${({ $kind }) =>
    ({ shared: 'solid', unshared: 'dotted', contradicted: 'wavy' })[$kind]};
  text-decoration-color: ${({ theme, $kind }) =>
    ({
      shared: theme.colors.success600,
      unshared: theme.colors.warning600,
      contradicted: theme.colors.danger600,
    })[$kind]};
  text-decoration-thickness: 2px;
  text-underline-offset: 2px;
  border-radius: 2px;
`;

const Words = styled(Typography)`
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  unicode-bidi: plaintext;
  text-align: start;
`;

/** Long captions scroll in themselves. The focus lets a keyboard scroll them. */
const Frame = styled(Box)`
  max-height: 24rem;
  overflow-y: auto;
`;

interface MarkedTextProps {
  text: string;
  marks: readonly EvidenceMark[];
  label: string;
}

/** A caption with the evidence of its findings marked, and below it what the marks mean. */
export function MarkedText({ text, marks, label }: MarkedTextProps) {
  const say = useText();
  const parts = stretches(text, marks);
  const found = KINDS.filter((kind) => parts.some((part) => part.kind === kind));
  return (
    <Box>
      <Frame tabIndex={0} role="group" aria-label={label}>
        <Words variant="omega" tag="p" dir="auto">
          {parts.map((part, index) =>
            part.kind === null ? (
              <span key={index}>{part.text}</span>
            ) : (
              <Marked key={index} $kind={part.kind} title={say(`marks.${part.kind}`)}>
                {part.text}
              </Marked>
            )
          )}
        </Words>
      </Frame>
      {found.length > 0 && (
        <Flex tag="ul" wrap="wrap" gap={2} paddingTop={2}>
          {found.map((kind) => (
            <Typography key={kind} tag="li" variant="pi" textColor="neutral600">
              <Marked $kind={kind}>{say(`marks.${kind}`)}</Marked>
            </Typography>
          ))}
        </Flex>
      )}
    </Box>
  );
}
