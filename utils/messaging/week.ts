import { type Weekday, weekStart } from '../goals/periods';
import { language } from './words';

/** The first day of the rep's week. */
export const localWeekStart = (): Weekday => weekStart(language());
