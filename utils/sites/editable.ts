/** Where something may be written: editors and text areas. */
export const EDITABLE = '[contenteditable]:not([contenteditable="false"]), textarea';
/** A mail is written in nothing narrower, in pixels. */
export const NARROWEST = 180;
