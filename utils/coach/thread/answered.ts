import type { ReadMessage, Scene } from '../engine';

/** The customer's mails that a draft answers: those after our last one, newest last. */
export function answered(scene: Scene): ReadMessage[] {
  const out: ReadMessage[] = [];
  for (let i = scene.thread.length - 1; i >= 0; i--) {
    const one = scene.thread[i]!;
    if (one.message.direction === 'outbound') break;
    if (one.message.direction === 'inbound') out.unshift(one);
  }
  return out;
}
