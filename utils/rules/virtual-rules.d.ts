declare module 'virtual:uplift-rules' {
  const pack: import('../model/prompt-rule').RulePack;
  export default pack;
}
