/** Looking at a page takes at most a twentieth of the time, however restless it is: so many times its cost is waited. */
export const SPARING = 20;
