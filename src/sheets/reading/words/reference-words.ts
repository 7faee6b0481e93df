/** Words by which a background document names its parts, in the six languages. */

/** Headings or lead-in lines over a list of what something is for. */
export const aimWords =
  /(?<!\p{L})(?:aims?|objectives?|goals?|purposes?|objetivos?|metas?|finalidades?|objectifs?|buts?|finalités?|obiettivi|obiettivo|finalità|scopi|목적|목표)(?!\p{L})/iu

export const partnerWords =
  /(?<!\p{L})(?:partners?|partnership|consortium|members?|socios?|entidades socias|partenaires?|consortium|membres|partner|partenariato|soci|parceir[oa]s?|parceria|consórcio|협력 ?기관|파트너|참여 ?기관|회원)(?!\p{L})/iu

/** The beginning of a line that says when the text was last changed. */
export const revisionWords =
  /^(?:revision as of|(?:page |this page was )?last (?:updated|modified|revised|edited|changed)(?: on)?|updated(?: on)?|version (?:of|from)|revised(?: on)?|última (?:actualización|modificación|revisión|atualização|alteração)|actualizado(?: el)?|atualizado(?: em)?|(?:dernière )?(?:mise à jour|modification|révision)|mis à jour le|(?:ultim[oa] )?(?:aggiornamento|modifica|revisione)|aggiornat[oa](?: il| al)?|최종 ?(?:수정|업데이트|개정)(?:일)?|(?:수정|개정|갱신)일)(?!\p{L})/iu

/** Before the name of whoever changed it. */
export const byWords = /(?:^|[\s,])(?:by|por|par|da|di|작성자:?|수정자:?)\s+/iu

/** `From P2P Foundation`: where the page was taken from, on a line of its own. */
export const sourceWords =
  /^(?:[Ff]rom|[Ss]ource|[Ff]uente|[Ff]ont[ei]|[Oo]rigine|출처)(?:\s*:)?\s+(?=\p{Lu}|\p{Lo}|https?:)/u

/** Between an author and the work that is quoted: `from ch. 6 of: …`. */
export const fromWork =
  /^(?:from|in|extracted from|de|en|extrait de|dans|tiré de|da|in|tratto da|extraído de|em)(?:\s+(?:ch(?:apter)?|cap(?:ítulo|itolo)?|chap(?:itre)?|p|pp|pag|vol)\.?\s*\d{1,4}(?:\s+(?:of|de|del|di|du|do))?)?\s*:?\s+/iu

/** What kind an organisation is said to be, on a line of its own: `SSE organization`, `Government and public agencies`. */
export const typeLines: readonly {
  type: 'sse-organisation' | 'public-agency' | 'citizen-initiative'
  line: RegExp
}[] = [
  {
    type: 'sse-organisation',
    line: /^(?:sse|ess|social (?:and )?solidarity economy|social economy|économie sociale(?: et solidaire)?|economía social(?: y solidaria)?|economia (?:sociale|social)(?: (?:e|ed) (?:solidale|solidária))?|사회(?:적)? ?(?:연대)? ?경제)?\s*(?:organi[sz]ations?|enterprises?|entreprises?|organisations?|organizaci(?:ón|ones)|organizzazion[ei]|organizaç(?:ão|ões)|조직|기업)(?: (?:de|of|dell?['’]?|da|do) ?(?:l['’]|la )?(?:ess|sse|social (?:and )?solidarity economy|économie sociale(?: et solidaire)?|economía social(?: y solidaria)?|economia (?:sociale|social)(?: (?:e|ed) (?:solidale|solidária))?))?$/iu,
  },
  {
    type: 'public-agency',
    line: /^(?:(?:local |national |regional )?governments?(?: and public agenc(?:y|ies))?|public agenc(?:y|ies)|public (?:bod(?:y|ies)|administration|institutions?)|gobiernos?(?: y (?:entidades|organismos) públic[oa]s)?|organismos? públicos?|administración pública|gouvernements?(?: et (?:organismes|agences) publics?)?|organismes? publics?|collectivités? (?:publiques?|locales?|territoriales?)|enti? pubblic[io]|pubblica amministrazione|governos?(?: e (?:entidades|órgãos) públic[oa]s)?|órgãos? públicos?|administração pública|정부(?: 및 공공 ?기관)?|공공 ?기관|지방 ?정부)$/iu,
  },
  {
    type: 'citizen-initiative',
    line: /^(?:citizens?['’]? (?:initiatives?|groups?|associations?)|civil society(?: organi[sz]ations?)?|iniciativas? ciudadanas?|sociedad civil|initiatives? citoyennes?|société civile|iniziativ[ae] (?:civic(?:a|he)|dei cittadini)|società civile|iniciativas? (?:cidadãs?|da cidadania)|sociedade civil|시민 ?(?:단체|사회|모임|이니셔티브))$/iu,
  },
]

/** Parts of the world that stand where a country could. */
export const regions =
  /^(?:(?:latin|north|south|central) america|(?:western|eastern|central|southern|northern|sub-saharan|north|south|east|west)? ?(?:africa|europe|asia|oceania)|(?:the )?caribbean|(?:the )?middle east|américa latina|(?:africa|áfrica|afrique|europa|europe|asie|ásia)(?: (?:del|de l['’]|do)? ?(?:norte|sur|sul|nord|sud|ouest|est))?|amérique (?:latine|du nord|du sud|centrale)|america latina|medio oriente|moyen-orient|oriente médio|중남미|라틴아메리카|아프리카|유럽|아시아|동남아시아|중동)$/iu

/** A place by the word for what it is: `Chiba Prefecture`, `Koidu city`, `경기도`. */
export const placeWords =
  /(?:(?<!\p{L})(?:city|prefecture|province|region|county|district|town|municipality|state|ciudad de|provincia de|región de|municipio de|ville de|province de|région|città di|provincia di|regione|cidade de|província de|região|estado de)(?!\p{L})|[가-힣](?:특별시|광역시|특별자치시|특별자치도|도|시|군|구)$)/iu
