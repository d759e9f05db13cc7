import { Typography } from '@strapi/design-system';
import type { MirrorChange } from '../../../../types/mirror-panel';
import { useText } from '../../messages';
import { RelativeTime } from '../RelativeTime';
import { ListItem } from '../ListItem';
import { textFor, VALUE_WORDS } from './words';

/** A line of the log. */
export function ChangeRow({ change }: { change: MirrorChange }) {
  const say = useText();
  const { action, by, cause, label, at, changes } = change;
  return (
    <ListItem direction="column" alignItems="stretch" gap={1}>
      <Typography tag="p">
        <Typography fontWeight="semiBold">{say(`mirrors.action.${action}`)}</Typography>
        {label !== null && (
          <>
            {' · '}
            <bdi>{label}</bdi>
          </>
        )}
      </Typography>
      {changes.filter(isChanged).map((each) => (
        <FieldLine key={each.field} {...each} />
      ))}
      {changes.some((each) => !isChanged(each)) && (
        <Typography tag="p" variant="pi" textColor="neutral700" style={WRAPPED}>
          {changes
            .filter((each) => !isChanged(each))
            .map(({ field, before, after }, index) => (
              <span key={field}>
                {index > 0 && ' · '}
                <FieldName field={field} /> <FieldValue field={field} value={after ?? before} />
              </span>
            ))}
        </Typography>
      )}
      <Typography variant="pi" textColor="neutral600">
        <RelativeTime at={at} /> · <bdi>{by ?? say(`mirrors.cause.${cause}`)}</bdi>
      </Typography>
    </ListItem>
  );
}

type Change = MirrorChange['changes'][number];

const WRAPPED = { overflowWrap: 'anywhere' } as const;

/** Not so what a thing came with, or went with: of those it is enough to say what they were. */
const isChanged = ({ before, after }: Change) => before !== null && after !== null;

function FieldLine({ field, before, after }: Change) {
  return (
    <Typography tag="p" variant="pi" textColor="neutral700" style={WRAPPED}>
      <FieldName field={field} /> <FieldValue field={field} value={before} />
      <span aria-hidden> → </span>
      <FieldValue field={field} value={after} />
    </Typography>
  );
}

function FieldName({ field }: { field: string }) {
  const say = useText();
  const id = textFor('field', field);
  return <>{id === null ? field : say(id)}:</>;
}

function FieldValue({ field, value }: { field: string; value: string | null }) {
  const say = useText();
  const group = VALUE_WORDS[field];
  const id = group === undefined || value === null ? null : textFor(group, value);
  return <bdi>{id === null ? value : say(id)}</bdi>;
}
