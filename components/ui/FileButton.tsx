import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { Button } from './Button';

interface Props {
  label: string;
  /** File endings and media types, as an input's `accept` wants them. */
  accept: string;
  /** Called with each file that is chosen, the same one twice included. */
  onFile: (file: File) => void;
  disabled?: boolean;
  /** Names the input for tests. */
  testId?: string;
}

/**
 * A button that asks for a file. The native input stays out of sight and out of the tab order. While it is of no use it
 * keeps the focus, which goes back to it from what comes of the file.
 */
export function FileButton({ label, accept, onFile, disabled, testId }: Props): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        icon="upload"
        aria-disabled={disabled || undefined}
        onClick={() => disabled || input.current?.click()}
      >
        {label}
      </Button>
      <input
        ref={input}
        class="up-sr"
        type="file"
        tabIndex={-1}
        accept={accept}
        aria-label={label}
        data-testid={testId}
        onChange={(event) => {
          const chosen = event.currentTarget.files?.[0];
          if (chosen) onFile(chosen);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
