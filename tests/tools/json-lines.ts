/**
 * The lines of a stream of UTF-8, without their ends. Only a line feed ends a line (a carriage return before it goes
 * with it): a JSON text may hold U+2028 and U+2029 as they are. A byte order mark at the start is left out.
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  // Pieces of a line that is not finished: joined once, so that a line of many chunks costs its length.
  let open: string[] = [];
  const closed = (last: string) => {
    const line = [...open, last].join('');
    open = [];
    return line.endsWith('\r') ? line.slice(0, -1) : line;
  };
  for await (const chunk of chunks) {
    const text = decoder.decode(chunk, { stream: true });
    let from = 0;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
      yield closed(text.slice(from, at));
      from = at + 1;
    }
    open.push(text.slice(from));
  }
  const rest = closed(decoder.decode());
  if (rest !== '') yield rest;
}
