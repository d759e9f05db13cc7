import { Button, Field, Flex, Modal, Radio, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type {
  PanelMirror,
  PanelOutlet,
  MoveRequest,
  OutletMove,
} from '../../../../types/mirror-panel';
import { useText } from '../../messages';
import { AddressText } from '../AddressText';
import { useMoveOutletMutation } from '../mirrorPanelApi';
import { useReason } from '../useReason';

interface MoveDialogProps {
  outlet: PanelOutlet;
  mirror: PanelMirror;
  onClose(): void;
  onMoved(move: OutletMove): void;
}

type FormerState = NonNullable<MoveRequest['formerState']> | 'none';

const FORMER: readonly FormerState[] = ['active', 'degraded', 'seized', 'retired', 'none'];

/** Asks what becomes of the former address, and says what follows. */
export function MoveDialog({ outlet, mirror, onClose, onMoved }: MoveDialogProps) {
  const say = useText();
  const reasonOf = useReason();
  const [move, { isLoading }] = useMoveOutletMutation();
  const [former, setFormer] = useState<FormerState>('degraded');
  const [failure, setFailure] = useState<string | null>(null);
  const confirm = async () => {
    const answer = await move({
      outlet: outlet.documentId,
      mirror: mirror.documentId,
      formerState: former === 'none' || outlet.address === null ? null : former,
      from: outlet.address,
    });
    if ('error' in answer) {
      setFailure(reasonOf(answer.error, say('mirrors.move.failed')));
      return;
    }
    onMoved(answer.data);
    onClose();
  };
  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{say('mirrors.move.title', { outlet: outlet.name })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={5} data-newsroom-says>
            <Flex direction="column" alignItems="stretch" gap={2}>
              <Named name={say('mirrors.move.from')} address={outlet.address} />
              <Named name={say('mirrors.move.to')} address={mirror.address} />
            </Flex>
            {outlet.address !== null && (
              <Field.Root name="newsroom-former-state">
                <Field.Label>{say('mirrors.move.former')}</Field.Label>
                <Radio.Group
                  aria-label={say('mirrors.move.former')}
                  value={former}
                  onValueChange={(value) =>
                    setFormer(FORMER.find((each) => each === value) ?? former)
                  }
                >
                  {FORMER.map((each) => (
                    <Radio.Item key={each} value={each}>
                      {say(`mirrors.move.former.${each}`)}
                    </Radio.Item>
                  ))}
                </Radio.Group>
              </Field.Root>
            )}
            <Flex direction="column" alignItems="stretch" gap={1}>
              <Typography tag="p" fontWeight="semiBold">
                {say('mirrors.move.follows')}
              </Typography>
              <Typography tag="p">{say('mirrors.move.follows.addresses')}</Typography>
              <Typography tag="p">{say('mirrors.move.follows.server')}</Typography>
              <Typography tag="p">{say('mirrors.move.follows.undo')}</Typography>
            </Flex>
            {failure !== null && (
              <Field.Root name="newsroom-move-failure" error={failure}>
                <Field.Error />
              </Field.Root>
            )}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose} disabled={isLoading}>
            {say('mirrors.cancel')}
          </Button>
          <Button loading={isLoading} onClick={() => void confirm()}>
            {say('mirrors.makePrimary')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

function Named({ name, address }: { name: string; address: string | null }) {
  const say = useText();
  return (
    <div>
      <Typography variant="pi" textColor="neutral600" tag="p">
        {name}
      </Typography>
      <AddressText address={address ?? say('mirrors.noAddress')} lines={3} />
    </div>
  );
}
