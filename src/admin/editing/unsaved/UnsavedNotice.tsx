import { Button, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { CAPTION_CHANGES } from '../../../../types/caption-changes';
import { AboveForm } from '../../AboveForm';
import { asText } from '../../asText';
import { useText } from '../../messages';
import { useFormFields } from '../saveWindow/useFormFields';
import { useUnsavedFields, type EntryOfForm } from './useUnsavedFields';

/** Above a form: offers what its editor wrote in it and never saved. */
export function UnsavedNotice(entry: EntryOfForm) {
  const say = useText();
  const { formatDate, formatList } = useIntl();
  const fields = useFormFields(entry.type);
  const { offered, isOutdated, take, drop } = useUnsavedFields(entry);
  if (offered === null) return null;
  const { at, values } = offered;
  const when = formatDate(at, { dateStyle: 'medium', timeStyle: 'short' });
  const name = asText(values.headline ?? values.caption);
  const labels = (fields ?? []).filter(({ name }) => name in values).map(({ label }) => label);
  if (CAPTION_CHANGES in values) labels.push(say('verdict.ofArticle'));
  return (
    <AboveForm
      name="unsaved"
      live
      tone="warning"
      title={say('unsaved', { at: when })}
      action={
        <Flex gap={2} wrap="wrap">
          <Button type="button" size="S" onClick={take}>
            {say('unsaved.take')}
          </Button>
          <Button type="button" size="S" variant="tertiary" onClick={drop}>
            {say('unsaved.drop')}
          </Button>
        </Flex>
      }
    >
      {name !== '' && (
        // No paragraph: one that holds nothing but words set apart begins on the left.
        <div>
          <bdi>{name}</bdi>
        </div>
      )}
      {labels.length > 0 && (
        <Typography tag="p" variant="pi" textColor="neutral700">
          {say('unsaved.fields', { fields: formatList([...new Set(labels)]) })}
        </Typography>
      )}
      {isOutdated && <p>{say('unsaved.outdated')}</p>}
    </AboveForm>
  );
}
