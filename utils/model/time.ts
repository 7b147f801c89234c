import * as z from 'zod/mini';

/** Milliseconds since the epoch, as far as a calendar reaches (year 9999). */
export const time = z.number().check(z.int(), z.gte(0), z.lte(253_402_300_799_999));
