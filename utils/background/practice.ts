import { assess } from '../coach/assess';
import type { AssessContext } from '../coach/context';
import { emptyMemory, type Place, type SelectionMemory, select } from '../coach/selection';
import { contextOf } from '../coach/situation';
import { localDay } from '../goals/periods';
import { ourNotation } from '../messaging/field-names';
import type { PracticeAnswer, PracticeRequest } from '../messaging/protocol';
import { readSettings } from '../storage/settings';
import type { CoachService } from './coach-service';
import { personOf, prefillOf } from './prefill';
import { isTooLong, tooLong } from './silent';

/**
 * Answers `practice.assess`: the coach of every other page, with what the situation says of the customer in place of
 * what the stores know. Writes nothing: no tip event, no touch, no signal, no badge, no memory of what was shown.
 */
export async function practise(
  request: PracticeRequest,
  coach: CoachService,
  now = Date.now(),
): Promise<PracticeAnswer> {
  if (isTooLong(request.snapshot)) {
    const assessment = tooLong(request.snapshot);
    return { state: 'ok', assessment, prefill: prefillOf(request.snapshot, assessment), all: [] };
  }
  const snapshot = coach.withThread(request.snapshot);
  if (!snapshot) return { state: 'need-thread' };
  const [{ compiled }, settings] = await Promise.all([coach.rules(), readSettings()]);
  const today = localDay(now);
  const context: AssessContext = {
    now,
    today,
    rulesOff: settings.rulesOff,
    ...ourNotation(),
    ...contextOf(request),
  };
  const whole = assess(snapshot, compiled, context, coach.cache);
  const person = personOf(snapshot);
  const place: Place = { draft: 'practice', thread: 'practice', ...(person && { person }), now, today };
  const { shown } = select(whole, rehearsed(request, place), place);
  return {
    state: 'ok',
    assessment: { ...whole, tips: shown },
    prefill: prefillOf(snapshot, whole),
    all: whole.tips,
  };
}

/** The memory of this rehearsal alone. */
function rehearsed({ showing, mutes }: PracticeRequest, { draft, thread, now }: Place): SelectionMemory {
  const shown = Object.fromEntries(showing.map((tipId) => [`${thread} ${tipId}`, { at: now, draft }]));
  return { ...emptyMemory(), mutes, shown };
}
