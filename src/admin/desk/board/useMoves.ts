import { useCallback, useState } from 'react';
import type { DeskCard, DeskState } from '../../../../types/desk';
import {
  usePublishFromDeskMutation,
  useSaveFromDeskMutation,
  useSetDeskStateMutation,
} from '../deskApi';
import { cardKey, type PlacedCard } from './moves';
import { refusalOf, type DeskRefusal } from './refusal';

/** When a story is to go out; nothing takes it off the schedule. */
export interface Time {
  publishAt: string;
  timeZone: string;
}

export interface Moves {
  /** Why a story stayed where it was; nothing where it was moved. */
  refusalOf(card: DeskCard): DeskRefusal | undefined;
  isMoving(card: DeskCard): boolean;
  forget(card: DeskCard): void;
  hand(placed: PlacedCard, state: DeskState, note: string | null): Promise<boolean>;
  schedule(placed: PlacedCard, time: Time | null): Promise<boolean>;
  publish(placed: PlacedCard): Promise<boolean>;
}

interface Answer {
  error?: Parameters<typeof refusalOf>[0];
}

/** Moves stories on the server, and remembers what was refused. Each answers whether it was done. */
export function useMoves(): Moves {
  const [setState] = useSetDeskStateMutation();
  const [save] = useSaveFromDeskMutation();
  const [publish] = usePublishFromDeskMutation();
  const [refused, setRefused] = useState<ReadonlyMap<string, DeskRefusal>>(new Map());
  const [moving, setMoving] = useState<ReadonlySet<string>>(new Set());

  const note = useCallback((card: DeskCard, refusal: DeskRefusal | null) => {
    setRefused((before) => {
      const after = new Map(before);
      if (refusal) after.set(cardKey(card), refusal);
      else after.delete(cardKey(card));
      return after;
    });
  }, []);

  /** One step after the other, as long as none is refused. */
  const run = async (card: DeskCard, steps: ReadonlyArray<() => Promise<Answer>>) => {
    const key = cardKey(card);
    note(card, null);
    setMoving((before) => new Set([...before, key]));
    let refusal: DeskRefusal | null = null;
    for (const step of steps) {
      const { error } = await step();
      if (!error) continue;
      refusal = refusalOf(error) ?? { message: '', reasons: [] };
      break;
    }
    note(card, refusal);
    setMoving((before) => new Set([...before].filter((each) => each !== key)));
    return refusal === null;
  };

  const write = (card: DeskCard, fields: object) => () =>
    save({
      documentId: card.documentId,
      locale: card.locale,
      updatedAt: card.updatedAt,
      fields: { ...fields },
    }) as Promise<Answer>;

  return {
    refusalOf: (card) => refused.get(cardKey(card)),
    isMoving: (card) => moving.has(cardKey(card)),
    forget: (card) => note(card, null),
    hand: ({ card, column }, state, words) =>
      run(card, [
        // What goes out of itself is with nobody.
        ...(column === 'scheduled' ? [write(card, { publishAt: null })] : []),
        () =>
          setState({
            documentId: card.documentId,
            locale: card.locale,
            state,
            note: words,
          }) as Promise<Answer>,
      ]),
    schedule: ({ card }, time) => run(card, [write(card, time ?? { publishAt: null })]),
    publish: ({ card }) =>
      run(card, [
        () =>
          publish({
            documentId: card.documentId,
            locale: card.locale,
            updatedAt: card.updatedAt,
            // The time that stands there is taken away by the same save: now is meant.
            fields: card.publishAt === null ? {} : { publishAt: null },
          }) as Promise<Answer>,
      ]),
  };
}
