import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { relinked } from '../plan/canonical';
import type { Question } from '../questions';
import type { FieldWithLabel } from './useFormFields';

/** What the relations that a form changes hold in the version that stands, and what all of them are called. */
export interface Related {
  /** The entries by their identifiers, by field. */
  standing: Readonly<Record<string, readonly string[]>>;
  /** What an entry is called, by its identifier. */
  names: Readonly<Record<string, string>>;
}

type Named = { documentId: string } & Readonly<Record<string, unknown>>;

/** How many entries of a list are named. */
const SHOWN = 50;

/** Asks for them; null until they are there. One that cannot be asked for is left without a name. */
export function useRelated(question: Question, fields: FieldWithLabel[] | null): Related | null {
  const { get } = useFetchClient();
  const [related, setRelated] = useState<Related | null>(null);
  useEffect(() => {
    if (fields === null) return undefined;
    let isOver = false;
    const { request, mine } = question;
    const standing: Record<string, string[]> = {};
    const names: Record<string, string> = {};
    const keep = (entry: Named, { mainField }: FieldWithLabel) => {
      const name = entry[mainField];
      if (typeof name === 'string' || typeof name === 'number') {
        names[entry.documentId] = String(name);
      }
    };
    const readField = async (field: FieldWithLabel) => {
      const links = relinked(mine[field.name]);
      if (!links) return;
      const path = `/content-manager/relations/${request.model}/${request.documentId}/${field.name}`;
      const { data } = await get<{ results: Named[] }>(path, {
        params: { ...request.params, page: 1, pageSize: SHOWN },
      });
      standing[field.name] = data.results.map(({ documentId }) => documentId);
      for (const entry of data.results) keep(entry, field);
      const { connect, disconnect } = links;
      await Promise.allSettled(
        [...connect, ...disconnect].map(async ({ documentId = '' }) => {
          if (documentId in names) return;
          const entry = `/content-manager/collection-types/${field.target}/${documentId}`;
          const { locale } = request.params ?? {};
          const { data: answer } = await get<{ data: Named }>(entry, { params: { locale } });
          keep(answer.data, field);
        })
      );
    };
    void Promise.allSettled(fields.filter(({ type }) => type === 'relation').map(readField)).then(
      () => !isOver && setRelated({ standing, names })
    );
    return () => {
      isOver = true;
    };
  }, [get, question, fields]);
  return related;
}
