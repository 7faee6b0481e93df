/** Bullets, numbers, stars and quotation marks around a piece of text: no part of it. */

export const leading =
  /^(?:[\s(•·◦‣▪■□●○∙⁃*_>"“”«»\-–—→✓]{1,12}(?:\d{1,2}[.)]\s{1,3})?|\d{1,2}[.)]\s{1,3})[*_]{0,3}/u
const trailing = /[\s*_"“”«»\-–—]{1,12}$/u

export function boundsOf(text: string, from: number, to: number): { from: number; to: number } | undefined {
  const cut = text.slice(from, to)
  const lead = leading.exec(cut)?.[0].length ?? 0
  const rest = cut.slice(lead)
  const tail = trailing.exec(rest.slice(-14))?.[0].length ?? 0
  return rest.length - tail <= 0 ? undefined : { from: from + lead, to: to - tail }
}
