/** Where two texts differ: what they share at their start and end is told apart from what is each one's own. */

export interface TextDifference {
  start: string
  mine: string
  theirs: string
  end: string
}

/** Whole words only, so that nobody has to read half of one. */
export function findDifference(mine: string, theirs: string): TextDifference {
  const a = wordsOf(mine)
  const b = wordsOf(theirs)
  const most = Math.min(a.length, b.length)
  let same = 0
  while (same < most && a[same] === b[same]) same += 1
  let last = 0
  while (last < most - same && a[a.length - 1 - last] === b[b.length - 1 - last]) last += 1
  return {
    start: a.slice(0, same).join(''),
    mine: a.slice(same, a.length - last).join(''),
    theirs: b.slice(same, b.length - last).join(''),
    end: a.slice(a.length - last).join(''),
  }
}

/** Words and the space between them, so that together they are the text again. */
function wordsOf(text: string): string[] {
  return text.match(/\s+|\S+/gu) ?? []
}
