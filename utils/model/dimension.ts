/** The seven leadership dimensions of the coaching book, in the order in which they are shown. */
export const DIMENSIONS = ['PUR', 'INS', 'CRE', 'BEN', 'TEA', 'FOC', 'OWN'] as const;
export type Dimension = (typeof DIMENSIONS)[number];
