/** Endings for both genders in one word: `Intervenant·e·s`, `Modérateur·rice`, `Animateur.trice.s`, `Moderador@s`. */

const dotted = /(?<=\p{L}{4})[·⋅∙•‧.](?:e|ne|le|se|ère|rice|trice|euse|ice)(?:[·⋅∙•‧.]?(s))?(?!\p{L})/gu
const at = /(?<=\p{L}{4})@(s)?(?!\p{L})/gu

/** As if written for one of them. */
export function withoutInclusive(text: string): string {
  if (!/[·⋅∙•‧.@]/u.test(text)) return text
  return text
    .replace(dotted, (_, many?: string) => many ?? '')
    .replace(at, (_, many?: string) => (many === undefined ? '' : 'es'))
}
