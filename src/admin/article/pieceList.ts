/** A story in pieces as an editor sees it, for other pages; apart from the index, which is loaded with the panel. */
export { PieceList } from './sheet/whole-story/PieceList';
export { useReadPastedStoryMutation } from './sheet/whole-story/pastedStoryApi';
