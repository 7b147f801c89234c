/**
 * Asks something of a node, a range or a window whose frame may have been taken away: Firefox lets nothing be asked of what
 * stood in one.
 * @returns undefined where it is so
 */
export function ask<T>(what: () => T): T | undefined {
  try {
    return what();
  } catch {
    return undefined;
  }
}

/** The node that a range begins in; null where it is in no page any more. */
export function startOf(range: Range): Node | null {
  const node = ask(() => range.startContainer);
  return node && !isGone(node) ? node : null;
}

/** Whether a node is in no page any more: taken out of its document, or left behind with it by a frame that was loaded anew. */
export const isGone = (node: Node): boolean =>
  !ask(() => node.isConnected && node.ownerDocument?.defaultView);
