/** A text as one line: what is pasted may have several. @returns the same text where it is one already */
export const asLine = (text: string): string => text.replace(/(?<!\s)\s*[\r\n]\s*/g, ' ');
