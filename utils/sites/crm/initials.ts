/** Whether letters are the initials of the words behind them: "JM" before "Jule Marquardt", "B" before "Baltic". */
export function areInitials(letters: string, behind: string): boolean {
  const words =
    /^\s*([^\n]{2,80})/
      .exec(behind)?.[1]
      ?.toUpperCase()
      .split(/[\s.-]+/) ?? [];
  const first = words[0] ?? '';
  if (!first.startsWith(letters[0]!) || words.join(' ') === letters) return false;
  const rest = letters.slice(1);
  const later = words.slice(1).map((word) => word[0] ?? '');
  return first.startsWith(letters) || Array.from(rest).every((letter) => later.includes(letter));
}
