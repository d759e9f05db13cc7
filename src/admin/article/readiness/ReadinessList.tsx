import { unstable_useDocumentLayout as useDocumentLayout } from '@strapi/strapi/admin';
import { Box, Typography } from '@strapi/design-system';
import { useId } from 'react';
import { styled } from 'styled-components';
import type { ReadinessItem, ReadinessSeverity } from '../../../../types/readiness';
import { fieldsOfForm } from '../../fieldsOfForm';
import { useText } from '../../messages';
import { TEXT_COLORS } from '../../tones';
import { ARTICLE } from '../../uids';
import { goTo } from './goTo';
import { useItemSentence } from './useItemSentence';

const Row = styled.button`
  display: block;
  width: 100%;
  padding: ${({ theme }) => `${theme.spaces[1]} ${theme.spaces[2]}`};
  text-align: start;
  cursor: pointer;
  color: inherit;
  border-radius: ${({ theme }) => theme.borderRadius};

  &:hover,
  &:focus-visible {
    background: ${({ theme }) => theme.colors.primary100};
  }
`;

const Sentence = styled(Typography)`
  overflow-wrap: anywhere;
  unicode-bidi: plaintext;
  text-decoration: underline;
  text-decoration-color: ${({ theme }) => theme.colors.neutral300};
`;

const TONES = { blocks: 'danger', should: 'warning', could: 'neutral' } as const;

interface ReadinessListProps {
  severity: ReadinessSeverity;
  items: readonly ReadinessItem[];
}

/** What there is of one severity; each leads to where it is put right. */
export function ReadinessList({ severity, items }: ReadinessListProps) {
  const say = useText();
  const sentence = useItemSentence();
  const heading = useId();
  const { edit } = useDocumentLayout(ARTICLE);
  const labelOf = (field: string | number | undefined) =>
    fieldsOfForm(edit).find(({ name }) => name === field)?.label ?? '';
  if (items.length === 0) return null;
  return (
    <Box>
      <Typography id={heading} tag="h3" variant="sigma" textColor={TEXT_COLORS[TONES[severity]]}>
        {say(`readiness.severity.${severity}`, { count: items.length })}
      </Typography>
      <ul aria-labelledby={heading}>
        {items.map((item) => (
          <li key={`${item.rule} ${item.path.join('.')} ${item.caption ?? ''}`}>
            <Row
              type="button"
              data-readiness={item.rule}
              onClick={() => goTo(item, labelOf(item.path[0]))}
            >
              <Sentence variant="pi" textColor="neutral800">
                {sentence(item)}
              </Sentence>
            </Row>
          </li>
        ))}
      </ul>
    </Box>
  );
}
