/** Lets the page breathe between slices of long work: progress is drawn, a press on Cancel is heard. */
export const breathe = (): Promise<void> => new Promise((done) => setTimeout(done));
