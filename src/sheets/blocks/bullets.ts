/** Bullets and numbers that were typed into a text instead of being set as a list. */

export interface TypedBullet {
  /** What kind of mark it is: items of one list have the same. */
  kind: string
  number: number | null
  /** What stands after it. */
  text: string
}

/** Nobody types these for anything else. */
const surely = /^([•◦●○■□▪▫▶►▷‣⁃∙◆◇❖❑❒❦❧☞◈◎▣◉♦➢➤➔➜⇨⇒✓✔✦✧])[\t ]*(?=\S)/
/** These only with a blank behind them: a dash may belong to a word, a star to an emphasis. */
const spaced = /^([-–—*+·※★☆→])[\t ]+(?=\S)/
const closeDash = /^(-)(?=\p{L})/u
/** The letter that Word's hollow bullet becomes; before a small letter it is a word of four languages. */
const hollow = /^(o)(?:\t[\t ]*| {2,20}| (?=[*“"«\p{Lu}\p{Lo}\d]))(?=\S)/u

/** A bullet at the start of a line, which has no blanks before it. */
export function readBullet(line: string): TypedBullet | undefined {
  const found = surely.exec(line) ?? spaced.exec(line) ?? closeDash.exec(line)
  if (found?.[1] === undefined) return undefined
  return { kind: found[1], number: null, text: line.slice(found[0].length) }
}

/** `o Title`: only where the same document has more of them. */
export function readHollowBullet(line: string): TypedBullet | undefined {
  const found = hollow.exec(line)
  return found === null ? undefined : { kind: 'o', number: null, text: line.slice(found[0].length) }
}

const arabic = /^(\()?(\d{1,2})([.)])[\t ]+(?=\S)/
const letter = /^(\()?([a-z])(\))[\t ]+(?=\S)/
const hangul = /^(\()?([가나다라마바사아자차카타파하])([.)])[\t ]*(?=\S)/
const circled = /^([①-⑳])[\t ]*(?=\S)/
const hangulOrder = '가나다라마바사아자차카타파하'

/** A number at the start of a line. It may as well be a date: it counts only beside its neighbours (`numbersInOrder`). */
export function readNumber(line: string): TypedBullet | undefined {
  const ringed = circled.exec(line)
  if (ringed?.[1] !== undefined) {
    const number = ringed[1].charCodeAt(0) - '①'.charCodeAt(0) + 1
    return { kind: '①', number, text: line.slice(ringed[0].length) }
  }
  const found = arabic.exec(line) ?? letter.exec(line) ?? hangul.exec(line)
  if (found?.[2] === undefined) return undefined
  const kind = `${found[1] ?? ''}${/\d/.test(found[2]) ? '1' : /[a-z]/.test(found[2]) ? 'a' : '가'}${found[3]}`
  return { kind, number: countOf(found[2]), text: line.slice(found[0].length) }
}

function countOf(written: string): number {
  if (/\d/.test(written)) return Number(written)
  const inHangul = hangulOrder.indexOf(written)
  return inHangul >= 0 ? inHangul + 1 : written.charCodeAt(0) - 'a'.charCodeAt(0) + 1
}

/** Which of the numbers, in their order in the document, stand in a list: one before or behind them counts on. */
export function numbersInOrder(numbers: readonly (TypedBullet | undefined)[]): Set<number> {
  const kept = new Set<number>()
  const last = new Map<string, { index: number; number: number }>()
  numbers.forEach((bullet, index) => {
    if (bullet?.number == null) return
    if (bullet.kind === '①') kept.add(index)
    const before = last.get(bullet.kind)
    if (before !== undefined && before.number + 1 === bullet.number) kept.add(before.index).add(index)
    last.set(bullet.kind, { index, number: bullet.number })
  })
  return kept
}
