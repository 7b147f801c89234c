/** 64 bits over UTF-16 units (FNV-1a, and a like of it) as 14 digits of base 36: names things, guards nothing. */
export function hashText(text: string): string {
  let low = 2166136261;
  let high = 0x9747b28c;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    low = Math.imul(low ^ code, 16777619);
    high = Math.imul(high ^ (code + i), 2246822507);
  }
  return (low >>> 0).toString(36).padStart(7, '0') + (high >>> 0).toString(36).padStart(7, '0');
}
