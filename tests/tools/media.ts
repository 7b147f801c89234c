import { cdp } from 'vitest/browser';

/** Has the page drawn for what it is shown on, e.g. `print`; '' is the screen again. */
export const media = (name: string): Promise<unknown> =>
  (cdp() as unknown as { send(name: string, given: object): Promise<unknown> }).send(
    'Emulation.setEmulatedMedia',
    { media: name },
  );
