/** A length that grows with the reader's size of text. @param pixels at the usual size, in CSS pixels */
export const asRem = (pixels: number): string => `${pixels / 16}rem`;
