import { Box } from '@strapi/design-system';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import type { AboveFormProps } from '../../AboveForm';
import { Notice } from '../../Notice';
import { OfferNotices } from './OfferNotices';
import { onWindowOffer, windowOffer } from './windowOffer';

const FORM = '[role="dialog"] form';

/** In Strapi's window over a form: offers what was written there and never saved. */
export function WindowNotice() {
  const offer = useSyncExternalStore(onWindowOffer, windowOffer);
  const isShown = offer !== null && (offer.offered !== null || offer.isTooLong);
  const [place, setPlace] = useState<HTMLElement | null>(null);
  useEffect(() => {
    const form = isShown ? document.querySelector(FORM) : null;
    if (!form) return undefined;
    const made = document.createElement('div');
    form.prepend(made);
    setPlace(made);
    return () => {
      made.remove();
      setPlace(null);
    };
  }, [isShown]);
  if (!isShown || !place) return null;
  return createPortal(<OfferNotices {...offer} Place={InWindow} />, place);
}

const InWindow = ({ name, tone = 'danger', children, ...notice }: AboveFormProps) => (
  <Box paddingBottom={4} data-newsroom={name}>
    <Notice tone={tone} {...notice}>
      {children}
    </Notice>
  </Box>
);
