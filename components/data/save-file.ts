import { breathe } from '@/utils/storage/breathe';

/** The parts of a long text as the browser keeps them, one after the other: all of them at once hold the page. */
export async function inBlobs(parts: readonly string[]): Promise<Blob[]> {
  const blobs: Blob[] = [];
  for (const part of parts) {
    blobs.push(new Blob([part]));
    await breathe();
  }
  return blobs;
}

/**
 * Hands a text, or the parts of one, to the rep as a file, the browser's own way of saving. Nothing leaves the computer.
 * @param type media type, e.g. `application/json`
 */
export function saveFile(name: string, text: string | Blob[], type: string): void {
  const url = URL.createObjectURL(new Blob([text].flat(), { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the address by the next turn; a minute covers a slow save dialog.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
