import {
  $createParagraphNode,
  $isDecoratorNode,
  RootNode,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';

const $isAPart = (node: LexicalNode | null) => $isDecoratorNode(node);

/** A picture at either end of a story would leave no line to write on before or behind it. @returns ends it */
export const keepRoomAtEnds = (editor: LexicalEditor): (() => void) =>
  editor.registerNodeTransform(RootNode, (root) => {
    const first = root.getFirstChild();
    if (first === null || $isAPart(root.getLastChild())) root.append($createParagraphNode());
    if ($isAPart(first)) first?.insertBefore($createParagraphNode());
  });
