/** The key that was pressed; none while an input method composes, whose Enter and Escape are its own. */
export const keyOf = ({ isComposing, key }: KeyboardEvent): string => (isComposing ? '' : key);
