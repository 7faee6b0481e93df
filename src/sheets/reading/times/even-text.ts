/** A text as times are looked for in it: every character stays where it is, and characters that mean the same become one. */

const alike: Record<string, string> = {
  '：': ':',
  '∶': ':',
  '．': '.',
  '，': ',',
  '、': ',',
  '／': '/',
  '（': '(',
  '）': ')',
  '［': '[',
  '］': ']',
  '＋': '+',
  '＝': '=',
  '｜': '|',
  '‘': "'",
  '’': "'",
  '′': "'",
  '＇': "'",
  '´': "'",
  '“': '"',
  '”': '"',
  '″': '"',
  '∼': '~',
  '〜': '~',
  '～': '~',
  '˜': '~',
  '›': '-',
  '→': '-',
}

const dash = /[\u2010-\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d]/
const strange = /[^\p{L}\n -~]/gu

/** Lower case, plain digits, `-` for every dash, `~` for every wave, `'` for every prime, blanks for every white space but the end of a line. */
export function evenText(text: string): string {
  return lower(text).replace(strange, evenCharacter)
}

function evenCharacter(character: string): string {
  if (/^[\s\u200b\u2060\ufeff]$/.test(character)) return ' '
  if (dash.test(character)) return '-'
  const code = character.charCodeAt(0)
  if (code >= 0xff10 && code <= 0xff19) return String.fromCharCode(code - 0xff10 + 0x30)
  return alike[character] ?? character
}

/** A few capitals have small letters that are longer, and stay as they are. */
function lower(text: string): string {
  const small = text.toLowerCase()
  if (small.length === text.length) return small
  return text.replace(/\p{Lu}/gu, (letter) => {
    const one = letter.toLowerCase()
    return one.length === letter.length ? one : letter
  })
}
