import { Flex, Loader, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useText } from '../../messages';
import { Notice } from '../../Notice';
import { useMayWrite } from '../sheet/head/useMayWrite';
import { faultOf, TIME_FIELDS, formTimesOf } from './formTimes';
import { ScheduleState } from './ScheduleState';
import { useScheduleQuery } from './scheduleApi';
import { TimeField } from './TimeField';
import { ZoneField } from './ZoneField';

interface ScheduleProps {
  documentId: string | undefined;
  locale: string | null;
}

/** When a story goes out, is under embargo, and leaves: fields of its form, saved with it. */
export default function Schedule({ documentId, locale }: ScheduleProps) {
  const say = useText();
  const { data, isError } = useScheduleQuery(
    { documentId, locale },
    { refetchOnMountOrArgChange: true }
  );
  const values = useForm('Schedule', (form) => form.values as Record<string, unknown>);
  const initial = useForm('Schedule', (form) => form.initialValues as Record<string, unknown>);
  const errors = useForm('Schedule', (form) => form.errors as Record<string, unknown>);
  const onChange = useForm('Schedule', (form) => form.onChange);
  const isFormDisabled = useForm('Schedule', (form) => form.disabled);
  const mayWrite = useMayWrite(documentId === undefined);
  if (isError) return <Notice tone="danger" title={say('schedule.failed')} />;
  if (!data) return <Loader small>{say('schedule.loading')}</Loader>;

  const { outletZone, mayPublish, outcomes } = data;
  const times = formTimesOf(values);
  const saved = formTimesOf(initial ?? {});
  const zone = typeof values.timeZone === 'string' && values.timeZone !== '' ? values.timeZone : '';
  const timeZone = zone || outletZone;
  return (
    <Flex
      data-newsroom="schedule"
      data-newsroom-says
      direction="column"
      alignItems="stretch"
      gap={4}
      width="100%"
    >
      <ScheduleState
        saved={saved}
        isChanged={TIME_FIELDS.some((name) => times[name] !== saved[name])}
        outcome={outcomes[0] ?? null}
        timeZone={timeZone}
      />
      {TIME_FIELDS.map((name) => (
        <TimeField
          // Another moment from outside: what was typed is over.
          key={`${name} ${saved[name]}`}
          name={name}
          value={times[name]}
          timeZone={timeZone}
          fault={faultOf(name, times, saved, Date.now())}
          error={typeof errors[name] === 'string' ? errors[name] : undefined}
          disabled={isFormDisabled || !mayWrite(name) || (!mayPublish && name !== 'embargoedUntil')}
          onChange={(value) => {
            onChange(name, value);
            if (value !== null && zone === '') onChange('timeZone', timeZone);
          }}
        />
      ))}
      <ZoneField
        timeZone={timeZone}
        outletZones={[outletZone]}
        disabled={isFormDisabled || !mayWrite('timeZone')}
        onChange={(chosen) => onChange('timeZone', chosen)}
      />
      {!mayPublish && (
        <Typography variant="pi" textColor="neutral600">
          {say('schedule.mayNot')}
        </Typography>
      )}
    </Flex>
  );
}
