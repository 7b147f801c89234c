import { CRM, MAIL } from '@/utils/sites/load';
import { loaded } from './loaded';

/** Every webmail with an adapter of its own. */
export const ALL_MAIL = await loaded(MAIL);

/** Every CRM with an adapter of its own. */
export const ALL_CRMS = await loaded(CRM);
