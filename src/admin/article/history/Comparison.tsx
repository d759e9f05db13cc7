import { Box, Flex, Loader, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import type { StoryVersion, VersionComparison } from '../../../../types/history';
import { useText } from '../../messages';
import { Notice } from '../../Notice';
import { WrappedButton } from '../../WrappedButton';
import { CaptionComparison } from './CaptionComparison';
import { FieldComparison } from './FieldComparison';
import { useVersionComparisonQuery, type StoryAsked } from './historyApi';
import { RestoreResult } from './RestoreResult';
import { useRestore } from './useRestore';
import { useVersionMoment } from './useVersionMoment';

/** With what a version is compared: the one before it, or the draft as it is saved. */
export type Against = 'before' | 'draft';

interface ComparisonProps {
  story: StoryAsked;
  version: StoryVersion;
  against: Against;
  mayRestore: boolean;
}

/** What is different in a version, and the way back to it: as a whole, a field, a caption. */
export function Comparison({ story, version, against, mayRestore }: ComparisonProps) {
  const say = useText();
  const moment = useVersionMoment();
  const isTyped = useForm('Comparison', (form) => form.modified);
  const { data, isError } = useVersionComparisonQuery(
    { ...story, from: against, to: version.id },
    { refetchOnMountOrArgChange: true }
  );
  const restore = useRestore(story, version);
  if (isError) return <Notice tone="danger" title={say('history.failed')} />;
  if (!data) return <Loader small>{say('history.loading')}</Loader>;

  const { fields, captions } = data;
  const isSame = fields.length + captions.length === 0;
  const canRestore = mayRestore && version.kind !== 'end' && against === 'draft';
  const titles = {
    before: sideTitle(data.from, say('history.draft'), say('history.nothing'), moment),
    after: sideTitle(version, say('history.draft'), say('history.nothing'), moment),
  };
  const onRestore = (fieldNames: string[], captionIds: string[]) =>
    canRestore
      ? () =>
          restore.put({
            ...(fieldNames.length > 0 && { fields: fieldNames }),
            ...(captionIds.length > 0 && { captions: captionIds }),
          })
      : null;
  return (
    <Flex direction="column" alignItems="stretch" gap={5} data-newsroom="comparison">
      <RestoreResult state={restore.state} />
      {canRestore && isTyped && <Notice tone="warning" title={say('history.typed')} />}
      {canRestore && !isSame && (
        <Flex>
          <WrappedButton
            disabled={isTyped || restore.isBusy}
            loading={restore.isBusy}
            onClick={() => restore.put({})}
          >
            {say('history.restore.all')}
          </WrappedButton>
        </Flex>
      )}
      {version.kind === 'end' ? (
        <Typography data-newsroom-says>{say('history.ended')}</Typography>
      ) : (
        isSame && <Typography data-newsroom-says>{say('history.same')}</Typography>
      )}
      {fields.map((field) => (
        <FieldComparison
          key={field.name}
          field={field}
          titles={titles}
          busy={isTyped || restore.isBusy}
          onRestore={field.isRestorable ? onRestore([field.name], []) : null}
        />
      ))}
      {captions.length > 0 && (
        <Box paddingTop={2} data-newsroom-says>
          <Typography tag="h3" variant="delta">
            {say('history.captions')}
          </Typography>
        </Box>
      )}
      {captions.map((caption) => (
        <CaptionComparison
          key={caption.documentId}
          caption={caption}
          titles={titles}
          busy={isTyped || restore.isBusy}
          onRestore={caption.isInAfter ? onRestore([], [caption.documentId]) : null}
        />
      ))}
    </Flex>
  );
}

function sideTitle(
  version: VersionComparison['from'],
  draft: string,
  nothing: string,
  moment: (at: string) => string
): string {
  if (typeof version !== 'string') return moment(version.at);
  return version === 'nothing' ? nothing : draft;
}
