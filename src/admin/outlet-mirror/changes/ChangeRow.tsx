import { Flex, Typography } from '@strapi/design-system';
import type { MirrorChange } from '../../../../types/mirrorDesk';
import { useText } from '../../messages';
import { Ago } from '../Ago';
import { textFor, VALUE_WORDS } from './words';

/** A line of the log. */
export function ChangeRow({ change }: { change: MirrorChange }) {
  const say = useText();
  const { action, by, cause, label, at, changes } = change;
  return (
    <Flex
      tag="li"
      direction="column"
      alignItems="stretch"
      gap={1}
      paddingTop={3}
      paddingBottom={3}
      borderColor="neutral150"
      borderStyle="solid"
      borderWidth="1px 0 0 0"
    >
      <Typography tag="p">
        <Typography fontWeight="semiBold">{say(`mirrors.action.${action}`)}</Typography>
        {label !== null && (
          <>
            {' · '}
            <bdi>{label}</bdi>
          </>
        )}
      </Typography>
      {changes.map((each) => (
        <FieldLine key={each.field} {...each} />
      ))}
      <Typography variant="pi" textColor="neutral600">
        <Ago at={at} /> · <bdi>{by ?? say(`mirrors.cause.${cause}`)}</bdi>
      </Typography>
    </Flex>
  );
}

function FieldLine({ field, before, after }: MirrorChange['changes'][number]) {
  const say = useText();
  const name = textFor('field', field);
  const word = (value: string | null) => {
    if (value === null) return say('mirrors.field.empty');
    const group = VALUE_WORDS[field];
    const id = group === undefined ? null : textFor(group, value);
    return id === null ? value : say(id);
  };
  return (
    <Typography tag="p" variant="pi" textColor="neutral700" style={{ overflowWrap: 'anywhere' }}>
      {name === null ? field : say(name)}: <bdi>{word(before)}</bdi>
      <span aria-hidden> → </span>
      <bdi>{word(after)}</bdi>
    </Typography>
  );
}
