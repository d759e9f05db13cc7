import { Flex, Typography } from '@strapi/design-system';
import type { StoryVersion, StoryVersionKind } from '../../../../types/history';
import { useText } from '../../messages';
import { ToneBadge, type Tone } from '../../tones';
import { useFieldLabel } from './useFieldLabel';
import { useVersionMoment } from './useVersionMoment';

const TONES: Readonly<Record<StoryVersionKind, Tone>> = {
  save: 'neutral',
  publication: 'success',
  end: 'danger',
};

/** One version: what it is, when, by whom, and what changed with it. */
export function VersionLine({ version }: { version: StoryVersion }) {
  const say = useText();
  const moment = useVersionMoment();
  const labelOf = useFieldLabel();
  const { kind, at, by, changed } = version;
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Flex gap={2} wrap="wrap">
        <ToneBadge tone={TONES[kind]}>{say(`history.kind.${kind}`)}</ToneBadge>
        <Typography variant="pi" fontWeight="bold">
          <time dateTime={at}>{moment(at)}</time>
        </Typography>
      </Flex>
      <Typography variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
        <bdi>{by ?? say('history.by.program')}</bdi>
        {changed !== null && changed.length > 0 && (
          <> · {changed.map((name) => labelOf(name)).join(', ')}</>
        )}
      </Typography>
    </Flex>
  );
}
