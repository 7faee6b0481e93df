/** Titles as names of files that every system takes, in whatever script they are written. */

/** What Windows, macOS or a shell takes for something else: separators, wildcards, control and direction signs. */
const unusable = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i
/** In bytes of UTF-8: a number and an ending still fit into the 255 that file systems take. */
const mostBytes = 180

/** Without an ending. Never empty, never hidden, never a way out of its folder. */
export function fileName(title: string): string {
  const plain = title.toWellFormed().normalize('NFC').replace(unusable, ' ').replace(/\s+/g, ' ')
  const cut = cutBytes(plain, mostBytes).replace(/^[\s.~-]+|[\s.]+$/g, '')
  return cut === '' || reserved.test(cut) ? `sheet ${cut}`.trim() : cut
}

/** The second of the same name gets a number; systems that do not tell `A` from `a` find no two alike. */
export function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    let own = name
    for (let number = 2; taken.has(own.toLowerCase()); number += 1) own = `${name} (${number})`
    taken.add(own.toLowerCase())
    return own
  })
}

function cutBytes(text: string, most: number): string {
  let bytes = 0
  let cut = ''
  for (const sign of text) {
    bytes += Buffer.byteLength(sign)
    if (bytes > most) return cut
    cut += sign
  }
  return cut
}
