/** The selection the editor lives in: its shadow root's where the browser keeps one, else the document's. */
export function selectionOf(view: Window, editor: HTMLElement): Selection | null {
  const root = editor.getRootNode() as ShadowRoot & { getSelection?: () => Selection | null };
  return (root.host && root.getSelection?.()) || view.getSelection();
}

/** Whether the rep is writing in this editor now. */
export function hasFocus(editor: HTMLElement): boolean {
  return editor.ownerDocument.hasFocus() && editor.contains((editor.getRootNode() as Document).activeElement);
}
