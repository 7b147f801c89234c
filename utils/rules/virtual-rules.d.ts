declare module 'virtual:uplift-rules' {
  type RulePack = import('../model/prompt-rule').RulePack;
  type BareRule = Omit<RulePack['rules'][number], 'examples'>;
  const read: () => Omit<RulePack, 'rules'> & { rules: import('./columns').Columns<BareRule> };
  export default read;
}
declare module 'virtual:uplift-rules/examples' {
  const read: () => Record<string, import('../model/prompt-rule').PromptRule['examples']>;
  export default read;
}
