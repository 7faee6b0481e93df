/** Names written in Hangul: two to four syllables that begin with a family name, or a foreign name in several words. */

import {
  koreanFamilies,
  koreanOrganisationEnd,
  koreanPlainWord,
  koreanPostEnd,
} from '../words/korean-posts.ts'
import { isGroupWord } from './group-words.ts'

const notNames = new Set(
  '기타 전원 이야기 한반도 전시회 공연장 안내문 신청서 최종안 고령화 국제화 민주화 정보화 우리가 우리의 주민들 시민들 청년들 여성들 오리엔 기획전 기자단 연구팀 조직위 추진단 유럽의 한국의 서울의 지방의 전문가 정부의 사회적 경제적 문화적 공동체 마을의 도시의 국가의 지역의 유네스코 나눔터 안녕히 감사합 반갑습 차담회 설명회 박람회 발대식 기념식 전체의 조별로 전야제 수료식 이벤트 신제품 원탁의 문답식 성과공 공모전 우수작 최우수'.split(
    ' ',
  ),
)

const suffixes = /(?:님|씨)$/

/** A whole word that is a Korean name; what it ends in may be that of an organisation as well (`이정부`, `서울대`). */
export function isKoreanNameWord(word: string): boolean {
  const bare = word.length > 3 ? word.replace(suffixes, '') : word
  if (/^[가-힣][○OX*]{1,3}$/.test(bare)) return koreanFamilies.test(bare)
  if (!/^[가-힣]{2,4}$/.test(bare) || !koreanFamilies.test(bare)) return false
  if (bare.length === 4 && !/^(?:남궁|황보|제갈|선우|독고|사공|서문|동방)/.test(bare)) return false
  if (bare.length === 3 && /[시군부처청당단팀랩]$/.test(bare)) return false
  if (/^..?(?:를|와|과)$|^.(?:을|의|에|는|도|만)$/.test(bare)) return false
  return (
    !isKoreanPlain(bare) &&
    !koreanPostEnd.test(bare) &&
    !/(?:정치|경제|심리|교육|인문|국어|행정|사회|경영)학$/.test(bare)
  )
}

/** A word that is an organisation's more likely than a name: `서울대`, `고려대`, `서원여대`. */
export function mayBeOrganisation(word: string): boolean {
  if (ordinaryEnds.test(word) || /전원$/.test(word)) return false
  return /(?:대|시|군|구|도|부|처|청|회|당|은행|국회|원)$/.test(word) && koreanOrganisationEnd.test(word)
}

/** They end as organisations do, and name none. */
const ordinaryEnds =
  /^(?:도시|제도|지도|정도|시대|세대|확대|기대|현대|연구|요구|도구|친구|지구|인구|사회|기회|대회|공부|전부|거부|자원|공원|정원|다시|잠시|역시|모두|함께)$/

/** Given names that are words of programmes as well. */
const namedSo = /^[가-힣](?:상영|미래|평화)$/

function isKoreanPlain(word: string): boolean {
  return (koreanPlainWord.test(word) && !namedSo.test(word)) || notNames.has(word) || isGroupWord(word)
}

/** `다니엘 로페즈`: words that are nothing else. */
export function isForeignName(text: string): boolean {
  const words = text.split(/\s+/)
  if (words.length < 2 || words.length > 4) return false
  if (koreanPostEnd.test(words.at(-1) ?? '') || isGroupWord(text)) return false
  return words.every(
    (word) =>
      /^[가-힣]{1,6}$/.test(word) &&
      !/^(?:주민|시민|청년|사람|우리|모두|함께|다시)/.test(word) &&
      !isKoreanPlain(word) &&
      !koreanOrganisationEnd.test(word) &&
      !/(?:의|을|를|은|는|에|에서|으로|하기|하는|및|한다|위한|통한|대한)$/.test(word),
  )
}

export function isKoreanName(text: string): boolean {
  return (text.length > 2 && isKoreanNameWord(text)) || isSpacedName(text) || isForeignName(text)
}

/** `홍 길 동`, `김 민지`, as posters write it. */
export function isSpacedName(text: string): boolean {
  return /^[가-힣](?:\s{1,3}[가-힣]{1,2}){1,2}$/.test(text) && isKoreanNameWord(text.replace(/\s+/g, ''))
}
