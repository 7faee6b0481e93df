/** Countries as documents write them, in every language that the lists of the package have; the index is built at its first use. */
import { createRequire } from 'node:module'
import { foldName } from '../../../domain/findings/country-mentions.ts'
import type { ReadCountry } from '../reading.ts'

type CountryList = { countries: Record<string, string | string[]> }

/** Where two countries share a name, the language that stands first decides. */
const firstLanguages = ['en', 'ko', 'es', 'fr', 'it', 'pt', 'de', 'ja', 'zh']

/** What people call a country, and no list of names has. */
const alsoCalled: Record<string, string> = {
  KR: '한국|Korea|Corea|Corée|Coreia|Corea del Sur|Corea del Sud|Corée du Sud|Coreia do Sul|South Korea|S. Korea|S Korea|Republic of Korea|Korea, Republic of|Korea (Republic of)|R.O. Korea|ROK|République de Corée|República de Corea|남한',
  KP: '북한|North Korea|Corea del Norte|Corée du Nord|Corea del Nord|Coreia do Norte|DPRK',
  GB: 'UK|U.K.|Great Britain|Britain|England|Scotland|Wales|Northern Ireland|Inglaterra|Angleterre|Inghilterra|Gran Bretaña|Grande-Bretagne|Gran Bretagna|Grã-Bretanha|Reino Unido|Royaume-Uni|Regno Unito|R.-U.|Escocia|Écosse|Scozia|Escócia|영국',
  US: 'USA|U.S.A.|U.S.|United States|Estados Unidos|EE.UU.|EE. UU.|EEUU|EUA|E.U.A.|États-Unis|Stati Uniti|미국',
  TW: 'Taiwan|Taiwán|Taïwan|Taiwan, ROC|Taiwan (ROC)|Chinese Taipei|대만|타이완',
  VN: 'Vietnam|Viet Nam',
  CD: 'DR Congo|D.R. Congo|DRC|RDC|Democratic Republic of Congo|RD Congo|República Democrática del Congo|République démocratique du Congo',
  CG: 'Congo-Brazzaville|Republic of Congo|Congo Brazzaville',
  CZ: 'Czech Republic|Czechia|República Checa|Repubblica Ceca',
  AE: 'UAE|U.A.E.|Emirates|EAU',
  CI: "Ivory Coast|Côte d'Ivoire|Cote d Ivoire|Costa de Marfil|Costa d'Avorio|Costa do Marfim",
  TR: 'Turkey|Türkiye|Turquía|Turquie|Turchia|Turquia',
  NL: 'Holland|The Netherlands|Holanda|Pays-Bas|Paesi Bassi|Olanda|Países Bajos|Países Baixos',
  LA: 'Laos|Lao PDR|Lao P.D.R.',
  RU: 'Russia|Rusia|Russie|Rússia',
  SY: 'Syria|Siria|Syrie|Síria',
  IR: 'Iran|Irán|Irã',
  BO: 'Bolivia|Bolívia|Bolivie|Plurinational State of Bolivia',
  VE: 'Venezuela|República Bolivariana de Venezuela',
  TZ: 'Tanzania|Tanzanie|Tanzânia',
  MD: 'Moldova',
  PS: 'Palestine|Palestina|Palestinian Territories',
  MM: 'Burma|Myanmar|Birmania|Birmanie',
  SZ: 'Swaziland|Eswatini',
  MK: 'Macedonia|North Macedonia',
  CV: 'Cape Verde|Cabo Verde',
  TL: 'East Timor|Timor-Leste|Timor Leste',
  FM: 'Micronesia',
  VA: 'Vatican|Vaticano|Holy See',
  XK: 'Kosovo|Kosova',
  HK: 'Hong Kong|Hong Kong SAR|Hongkong|홍콩',
  MO: 'Macau|Macao',
  CN: "China|PR China|P.R. China|PRC|People's Republic of China|Chine|Cina|중국",
  DO: 'Dominican Republic|República Dominicana|République dominicaine|Rep. Dominicana',
}

/** Too short or too much a word of its own, or a name, in a language that the others don't share. */
const shortest = 5

let known: Map<string, string> | undefined

export function readCountry(written: string): ReadCountry | undefined {
  const trimmed = written.trim()
  if (trimmed.length > 80 || trimmed === '') return undefined
  const code = codeOf(trimmed)
  return code === undefined ? undefined : { code, written: trimmed }
}

function codeOf(written: string): string | undefined {
  known ??= readNames()
  const folded = foldQuickly(written)
  const code = known.get(folded) ?? known.get(folded.replace(/^(?:the|la|le|les|el|los|il|l|o|a|os) /, ''))
  // `us` and `uk` are words in small letters.
  return code !== undefined && folded.length <= 3 && /^\p{Ll}+$/u.test(written) ? undefined : code
}

/** The same as `foldName`, sooner: most of the twenty thousand names are plain. */
function foldQuickly(name: string): string {
  if (!/^[ -~]*$/.test(name)) return foldName(name)
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

function readNames(): Map<string, string> {
  const names = new Map<string, string>()
  const add = (name: string, code: string, least: number) => {
    const folded = foldQuickly(name)
    if (folded === '' || names.has(folded)) return
    if (/^[a-z ]+$/.test(folded) && folded.length < least) return
    names.set(folded, code)
  }
  for (const [code, written] of Object.entries(alsoCalled))
    for (const name of written.split('|')) add(name, code, 2)
  const load = createRequire(import.meta.url)
  const others = load('i18n-iso-countries/supportedLocales.json') as string[]
  for (const language of new Set([...firstLanguages, ...others])) {
    const { countries } = load(`i18n-iso-countries/langs/${language}.json`) as CountryList
    const least = firstLanguages.includes(language) ? shortest - 1 : shortest
    for (const [code, written] of Object.entries(countries))
      for (const name of [written].flat()) add(name, code, least)
  }
  addRuntimeNames(names, add)
  return names
}

/** As the runtime writes them (CLDR), which is how the planner's own sheets do. */
function addRuntimeNames(
  names: ReadonlyMap<string, string>,
  add: (name: string, code: string, least: number) => void,
): void {
  const codes = [...new Set(names.values())].filter((code) => /^[A-Z]{2}$/.test(code))
  for (const language of firstLanguages) {
    const written = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
    for (const code of codes) add(written.of(code) ?? '', code, shortest)
  }
}
