import { useSyncExternalStore } from 'react';
import { firstAsked, onQuestions } from '../questions';
import { SaveDialog } from './SaveDialog';

/** Asks what is to be saved, as soon as a save turns out to be made on an older version. */
export function SaveWindow() {
  const asked = useSyncExternalStore(onQuestions, firstAsked);
  return asked && <SaveDialog question={asked.question} onAnswer={asked.answer} />;
}
