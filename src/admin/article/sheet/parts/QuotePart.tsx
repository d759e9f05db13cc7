import { Flex } from '@strapi/design-system';
import { useContext } from 'react';
import { useText } from '../../../messages';
import { StoryContext } from '../storyOfSheet';
import type { ZonePart } from '../zonePart';
import { asText } from '../../../asText';
import { PartFrame } from './PartFrame';
import { LabelledField } from '../../../LabelledField';
import { usePart } from './usePart';

/** A quotation set apart from the text, and whose words they are. */
export function QuotePart({ nodeKey, part }: { nodeKey: string; part: ZonePart }) {
  const say = useText();
  const write = usePart(nodeKey);
  const { disabled } = useContext(StoryContext);
  const line = (field: string) => ({
    value: asText(part[field]),
    disabled,
    onChange: (value: string) => write({ [field]: value === '' ? null : value }),
  });
  return (
    <PartFrame nodeKey={nodeKey} title={say('sheet.part.quote')}>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <LabelledField
          label={say('sheet.quote.text')}
          size="L"
          keepsLines
          maxLength={4000}
          {...line('text')}
        />
        <LabelledField
          label={say('sheet.quote.attribution')}
          maxLength={255}
          {...line('attribution')}
        />
        <LabelledField label={say('sheet.quote.source')} maxLength={255} {...line('source')} />
      </Flex>
    </PartFrame>
  );
}
