import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { DeskCard } from '../../../../types/desk';
import { faultOf } from '../../article/schedule/formTimes';
import { TimeField } from '../../article/schedule/TimeField';
import { readWallClock } from '../../article/schedule/wallClock';
import { ZoneField } from '../../article/schedule/ZoneField';
import { useText } from '../../messages';
import type { Time } from './useMoves';

interface ScheduleDialogProps {
  card: DeskCard;
  /** The day that the board shows. */
  day: string;
  boardZone: string;
  /** Those of the outlets that the board is of. */
  outletZones: readonly string[];
  onSchedule(time: Time): void;
  onClose(): void;
}

/** When papers come out. */
const MORNING = '06:00';

/** Asks when a story is to go out: by the clocks of its zone, or of the board's. */
export function ScheduleDialog({
  card,
  day,
  boardZone,
  outletZones,
  onSchedule,
  onClose,
}: ScheduleDialogProps) {
  const say = useText();
  const [timeZone, setTimeZone] = useState(card.timeZone ?? boardZone);
  const [at, setAt] = useState(() => card.publishAt ?? morningOf(day, timeZone));
  const { embargoedUntil, expires } = card;
  const saved = { publishAt: card.publishAt, embargoedUntil, expires };
  const fault = faultOf('publishAt', { ...saved, publishAt: at }, saved, Date.now());
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{say('desk.schedule.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex data-newsroom-says direction="column" alignItems="stretch" gap={4}>
            <Typography tag="p" fontWeight="semiBold">
              {card.headline}
            </Typography>
            <TimeField
              name="publishAt"
              value={at}
              timeZone={timeZone}
              fault={fault}
              error={undefined}
              disabled={false}
              onChange={setAt}
            />
            <ZoneField
              timeZone={timeZone}
              outletZones={outletZones}
              disabled={false}
              onChange={setTimeZone}
            />
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button type="button" variant="tertiary" onClick={onClose}>
            {say('desk.cancel')}
          </Button>
          <Button
            type="button"
            disabled={at === null || fault !== null}
            onClick={() => at !== null && onSchedule({ publishAt: at, timeZone })}
          >
            {say('desk.schedule.confirm')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

/** The morning of a day to come; of today and before no time suggests itself. */
function morningOf(day: string, timeZone: string): string | null {
  const read = readWallClock(`${day}T${MORNING}`, timeZone);
  return read?.kind === 'once' && Date.parse(read.at) > Date.now() ? read.at : null;
}
