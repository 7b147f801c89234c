import { afterEach, expect, test, vi } from 'vitest';
import { createFollower } from '@/utils/page/follow';

/* What may have moved what we stand by, in the frames of editors too. */

afterEach(() => document.body.replaceChildren());

test('a frame that loaded another page is listened to again', async () => {
  const moved = vi.fn();
  const follower = createFollower(
    window,
    moved,
    () => {},
    () => {},
  );
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const load = async (text: string) => {
    frame.srcdoc = `<body contenteditable style="height: 3000px">${text}</body>`;
    await new Promise((done) => {
      frame.onload = done;
    });
    follower.follow([frame.contentDocument!.body]);
    // What it starts with is no movement.
    await new Promise((done) => setTimeout(done, 300));
    moved.mockClear();
    frame.contentDocument!.dispatchEvent(new Event('scroll'));
    await expect.poll(() => moved.mock.calls.length, { interval: 10 }).toBeGreaterThan(0);
  };
  await load('one');
  await load('two');
  follower.stop();
});
