/** `Ambassador of Peru`, `Permanent Representative of Fiji to the United Nations`: the country that somebody speaks for. */
import type { ReadCountry } from '../reading.ts'
import { readCountry } from './countries.ts'
import type { Place } from './person-at.ts'

const posts =
  'representative|ambassador|high commissioner|consul|representante|embajadora?|embaixadora?|cónsul|représentante?|ambassadeur|ambassadrice|ambasciatore|ambasciatrice'
const envoy = new RegExp(
  `(?:${posts})\\s(?:of|for|de|du|del|della|di|do|da|d['’])\\s?(?:the |la |el |l['’])?(\\p{Lu}[^,;()]{2,40}?)(?=$|[,;(]| (?:to|before|ante|auprès|près|presso|junto|in|en|au|em) )`,
  'iu',
)

/** Among posts, each with where it begins. */
export function countryServed(
  posts: readonly { from: number; text: string }[],
): { place: Place; country: ReadCountry } | undefined {
  for (const post of posts) {
    const match = envoy.exec(post.text.slice(0, 200))
    const written = match?.[1]
    const country = written === undefined ? undefined : readCountry(written)
    if (match === null || written === undefined || country === undefined) continue
    const from = post.from + post.text.indexOf(written, match.index)
    return { place: { from, to: from + written.length }, country }
  }
  return undefined
}
