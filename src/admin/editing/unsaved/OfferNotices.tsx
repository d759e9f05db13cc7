import { Button, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { CAPTION_CHANGES } from '../../../../types/caption-changes';
import type { ComponentType } from 'react';
import type { AboveFormProps } from '../../AboveForm';
import { asText } from '../../asText';
import { useText } from '../../messages';
import { useFormFields } from '../saveWindow/useFormFields';
import type { UnsavedFields } from './unsavedStore';
import type { Offer } from './useUnsavedFields';

interface OfferNoticesProps extends Offer {
  type: string;
  /** Where each is said. */
  Place: ComponentType<AboveFormProps>;
}

/** Offers what an editor wrote in a form and never saved, and says where the browser can keep nothing. */
export function OfferNotices({ offered, isTooLong, ...offer }: OfferNoticesProps) {
  const say = useText();
  const { Place } = offer;
  return (
    <>
      {isTooLong && (
        <Place name="too-long" live tone="warning" title={say('unsaved.tooLong')}>
          {say('unsaved.tooLong.advice')}
        </Place>
      )}
      {offered && <Offered {...offer} offered={offered} />}
    </>
  );
}

interface OfferedProps extends Omit<OfferNoticesProps, 'offered' | 'isTooLong'> {
  offered: UnsavedFields;
}

function Offered({ Place, type, offered, isOutdated, take, drop }: OfferedProps) {
  const say = useText();
  const { formatDate, formatList } = useIntl();
  const fields = useFormFields(type);
  const { at, values } = offered;
  const when = formatDate(at, { dateStyle: 'medium', timeStyle: 'short' });
  const name = asText(values.headline ?? values.caption);
  const labels = (fields ?? []).filter(({ name }) => name in values).map(({ label }) => label);
  if (CAPTION_CHANGES in values) labels.push(say('verdict.ofArticle'));
  return (
    <Place
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
    </Place>
  );
}
