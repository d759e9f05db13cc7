import { Button, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useEffect, type ComponentType } from 'react';
import { useIntl } from 'react-intl';
import { CAPTION_CHANGES } from '../../../../types/caption-changes';
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
  return (
    <>
      {isTooLong && <TooLong Place={offer.Place} />}
      {offered && <Offered {...offer} offered={offered} />}
    </>
  );
}

function TooLong({ Place }: Pick<OfferNoticesProps, 'Place'>) {
  const say = useText();
  const { toggleNotification } = useNotification();
  const title = say('unsaved.tooLong');
  useEffect(() => {
    // Who writes far below in a long form does not see what is said above it.
    toggleNotification({ type: 'warning', message: title });
  }, [toggleNotification, title]);
  return (
    <Place name="too-long" tone="warning" title={title}>
      {say('unsaved.tooLong.advice')}
    </Place>
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
