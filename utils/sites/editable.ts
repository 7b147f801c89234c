/** Where something may be written: editors and text areas. */
export const EDITABLE = '[contenteditable]:not([contenteditable="false"]), textarea';
