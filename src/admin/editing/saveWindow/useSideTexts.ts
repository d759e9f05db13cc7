import { useCallback } from 'react';
import { useText } from '../../messages';
import { relinked } from '../plan/canonical';
import type { ChangedField } from '../plan/planSave';
import { readable } from '../plan/readable';
import { useMoment } from '../useMoment';
import type { Related } from './useRelated';
import type { FieldWithLabel } from './useFormFields';

/** The versions of a field, to be read; the one with both changes in it only where there is one. */
export interface SideTexts {
  mine: string;
  theirs: string;
  both: string | null;
}

/** Writes the versions of a field so that they can be read. */
export function useSideTexts(): (
  difference: ChangedField,
  field: FieldWithLabel | undefined,
  related: Related
) => SideTexts {
  const say = useText();
  const momentOf = useMoment();
  return useCallback(
    (difference, field, { standing, names }) => {
      const { name, type, mine, theirs, both } = difference;
      if (type !== 'relation') {
        const sayings = { yes: say('saves.yes'), no: say('saves.no'), moment: momentOf };
        return {
          mine: readable(mine, sayings),
          theirs: readable(theirs, sayings),
          both: both === null ? null : readable(both, sayings),
        };
      }
      const nameOf = (documentId = '') => names[documentId] ?? documentId;
      const links = relinked(mine);
      if (!links) {
        return { mine: say('saves.asBefore'), theirs: say('saves.otherEntries'), both: null };
      }
      const there = standing[name] ?? [];
      const added = links.connect.map(({ documentId }) => documentId ?? '');
      const left = new Set(links.disconnect.map(({ documentId }) => documentId));
      const wanted = field?.isSingle
        ? added
        : [...new Set([...there.filter((id) => !left.has(id)), ...added])];
      return {
        mine: wanted.map(nameOf).join('\n'),
        theirs: there.map(nameOf).join('\n'),
        both: null,
      };
    },
    [say, momentOf]
  );
}
