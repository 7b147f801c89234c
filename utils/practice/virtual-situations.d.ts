declare module 'virtual:uplift-situations' {
  const situations: import('../model/situation').Situation[];
  export default situations;
}
