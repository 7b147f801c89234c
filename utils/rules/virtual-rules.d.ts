declare module 'virtual:uplift-rules' {
  type RulePack = import('../model/prompt-rule').RulePack;
  const read: () => Omit<RulePack, 'rules'> & { rules: Omit<RulePack['rules'][number], 'examples'>[] };
  export default read;
}
declare module 'virtual:uplift-rules/examples' {
  const read: () => Record<string, import('../model/prompt-rule').PromptRule['examples']>;
  export default read;
}
