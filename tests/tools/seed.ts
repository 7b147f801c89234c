import fc from 'fast-check';

/*
 * Set-up of unit and DOM tests: the seed of the configuration, so that a change is judged by what it changes and not by
 * what chance brought.
 */
fc.configureGlobal({ seed: Number(import.meta.env.UPLIFT_SEED) });
