/** Several parts of the reader look for times in the same words: what was found in them is looked up the second time. */

const mostTexts = 4_000
const mostLetters = 2_000

/** What is found is shared: nobody may change it. */
export function remembered<Span>(find: (text: string) => Span[]): (text: string) => Span[] {
  const known = new Map<string, Span[]>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const found = find(text)
    if (text.length > mostLetters) return found
    if (known.size >= mostTexts) known.clear()
    known.set(text, found)
    return found
  }
}
