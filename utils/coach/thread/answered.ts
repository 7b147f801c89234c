import type { ReadMessage, Scene } from '../engine';
import { putsOff } from './put-off';

/**
 * The customer's mails that a draft answers, newest last: those after our last one, and those before it, too, where that one
 * only says that an answer will come.
 */
export function answered(scene: Scene): ReadMessage[] {
  const out: ReadMessage[] = [];
  for (let i = scene.thread.length - 1; i >= 0; i--) {
    const one = scene.thread[i]!;
    if (one.message.direction === 'outbound' && !putsOff(one, scene)) break;
    if (one.message.direction === 'inbound') out.unshift(one);
  }
  return out;
}
