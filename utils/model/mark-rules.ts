/*
 * The page's own theme decides what lies behind a mark, and a highlight cannot ask for it: these hues keep 3 : 1 on
 * white and on near-black alike. The line's form, not its colour, tells the levels apart.
 */
/** What marks look like, by the name of their highlight; on paper, which goes to others, there are none. */
export const MARK_RULES = `@media screen{
::highlight(uplift-signal){text-decoration:underline 2px #189767;text-underline-offset:3px;background-color:#18976729}
::highlight(uplift-hint){text-decoration:underline dotted 2px #8271d6;text-underline-offset:3px}
::highlight(uplift-tip){text-decoration:underline 2px #8271d6;text-underline-offset:3px}
::highlight(uplift-stop){text-decoration:underline double 3px #c0721a;text-underline-offset:3px}
::highlight(uplift-near){background-color:#8271d638}
@media (prefers-contrast:more){
::highlight(uplift-hint),::highlight(uplift-tip){text-decoration-color:#6a55d0;text-decoration-thickness:3px}}
@media (forced-colors:active){
::highlight(uplift-signal),::highlight(uplift-hint),::highlight(uplift-tip),::highlight(uplift-stop){text-decoration-color:LinkText;background-color:transparent}
::highlight(uplift-near){background-color:Highlight;color:HighlightText}}}
`;
