/** How a round of questions is headed, in six languages: "Round 1", "1라운드", "Primera ronda". */

const nouns =
  'round|question round|rounds|ronda|rodada|tour|tour de table|giro|turno|tornata|block|bloque|bloc|blocco|bloco|question set|set|manche|라운드|차 라운드|세트|블록|part|parte|partie|cluster|segment|segmento|segmento'
const ordinals =
  'first|second|third|fourth|fifth|last|final|primera?|primeir[ao]|prim[ao]|segunda?|segundo|second[ao]|tercera?|tercero|terceir[ao]|terz[ao]|cuarta|quarta|quarto|premi[eè]re?|deuxi[eè]me|second|troisi[eè]me|quatri[eè]me|[uú]ltim[ao]|첫|첫 ?번째|두 ?번째|세 ?번째|네 ?번째|제 ?\\d|\\d{1,2}(?:st|nd|rd|th|er|[eè]re|[eè]me|e|[ºª°]|차)?|[IVX]{1,4}'
const numbers =
  '\\d{1,2}|[IVX]{1,4}|one|two|three|four|five|six|uno|una|dos|tres|cuatro|due|tre|quattro|um|uma|dois|duas|un|deux|trois|quatre|[A-D]'

const named = new RegExp(
  `^(?:(?:${nouns}) ?(?:n[ºo°.]{1,2} ?|#|no\\. ?)?(?:${numbers})(?![\\p{L}\\p{N}])|(?:${ordinals}) ?(?:${nouns}|table|mesa|tavolo)(?![\\p{L}\\p{N}]))`,
  'iu',
)

/** How many characters at the start of a text name a round; 0 where none does. */
export function roundNameAt(text: string): number {
  return named.exec(text.slice(0, 60))?.[0].length ?? 0
}
