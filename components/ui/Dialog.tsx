import type { ComponentChildren, JSX } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import './feedback.css';

interface Props {
  title: string;
  children: ComponentChildren;
  actions: ComponentChildren;
  onClose(): void;
  /** With it Enter in a field does what its button of the kind `submit` does. */
  onSubmit?(form: HTMLFormElement): void;
  wide?: boolean;
}

/** A question in front of everything else: the browser's own modal dialog, so focus and Escape work as everywhere. */
export function Dialog({ title, children, actions, onClose, onSubmit, wide }: Props): JSX.Element {
  const ref = useRef<HTMLDialogElement>(null);
  const head = useRef<HTMLHeadingElement>(null);
  const id = useId();
  // At once: a key that is pressed while it opens is not for what lies behind it.
  useLayoutEffect(() => {
    const before = document.activeElement;
    const dialog = ref.current;
    dialog?.showModal();
    // What can be pressed first stands below the fold: who reads begins at the beginning all the same.
    if (dialog && dialog.scrollTop > 0) {
      head.current?.focus();
      dialog.scrollTop = 0;
    }
    return () => {
      // While it is open, nothing behind it can be given the focus.
      dialog?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const body = (
    <>
      <h2 id={id} ref={head} tabIndex={-1}>
        {title}
      </h2>
      {children}
      <div class="up-dialog-actions">{actions}</div>
      <div class="up-sr" role="status" data-say="" />
    </>
  );
  return (
    <dialog
      ref={ref}
      class="up-dialog"
      data-wide={wide || undefined}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {onSubmit ? (
        <form
          class="up-dialog-body"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            onSubmit(event.currentTarget);
          }}
        >
          {body}
        </form>
      ) : (
        <div class="up-dialog-body">{body}</div>
      )}
    </dialog>
  );
}
