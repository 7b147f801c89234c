/* Record pages of a CRM that nobody knows: its words are in no dictionary, its addresses name no kind of record. */

export const ORIGIN = 'https://desk.harbour.example';

interface Trawl {
  name: string;
  worth: string;
  day: string;
  plan: string;
}

/** @param generation another has other classes and its rows in another order */
export function trawlPage({ name, worth, day, plan }: Trawl, generation: 1 | 2): string {
  const [row, label, value] = generation === 1 ? ['r', 'k', 'v'] : ['x91', 'x92', 'x93'];
  const list = [
    ['Landing worth', worth],
    ['Landing day', day],
    ['Plan ahead', plan],
    ['Mesh', '80 mm'],
  ].map(
    ([words, shown]) =>
      `<div class="${row}"><span class="${label}">${words}</span><span class="${value}">${shown}</span></div>`,
  );
  const rows = generation === 1 ? list : [list[3], list[1], list[0], list[2]];
  return `<!doctype html><html lang="en"><head><title>Harbour desk</title><style>body{font:16px sans-serif;padding:40px}.${row}{padding:8px}.${label}{display:inline-block;width:160px}</style></head><body><main><h1>${name}</h1>${rows.join('')}</main></body></html>`;
}
export const FIRST: Trawl = {
  name: 'Trawl 7',
  worth: '€12,500.00',
  day: '2027-01-29',
  plan: 'Call the buyer',
};
export const SECOND: Trawl = { name: 'Trawl 8', worth: '€9,750.00', day: '2027-02-12', plan: '' };
