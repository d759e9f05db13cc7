import { addCaption } from './addCaption';
import { addMirror } from './addMirror';
import { approveCaption } from './approveCaption';
import { checkMirrors } from './checkMirrors';
import { createDraft } from './createDraft';
import { createStory } from './createStory';
import { deleteStory } from './deleteStory';
import { discardDraft } from './discardDraft';
import { editDraft } from './editDraft';
import { importPage } from './importPage';
import { makeMirrorPrimary } from './makeMirrorPrimary';
import { moveOutlet } from './moveOutlet';
import type { Operation } from './operation';
import { publishDraft } from './publishDraft';
import { replacePicture } from './replacePicture';
import { republishStory } from './republishStory';
import { restoreStory } from './restoreStory';
import { rotateKey } from './rotateKey';
import { seizeMirror } from './seizeMirror';
import { unpublishStory } from './unpublishStory';
import { uploadPicture } from './uploadPicture';
import { withdrawStory } from './withdrawStory';

/** All that is written to a newsroom while faults strike it. */
export const operations: readonly Operation[] = [
  createDraft,
  createStory,
  editDraft,
  publishDraft,
  republishStory,
  unpublishStory,
  discardDraft,
  deleteStory,
  withdrawStory,
  restoreStory,
  importPage,
  addCaption,
  approveCaption,
  uploadPicture,
  replacePicture,
  moveOutlet,
  makeMirrorPrimary,
  addMirror,
  seizeMirror,
  checkMirrors,
  rotateKey,
];

export type { Operation } from './operation';
