/** What an organizer may want to look at, by its rule. */
import type { Sentences } from '../say.ts'

export const findings: Sentences = {
  'findingSeverity.error': '오류',
  'findingSeverity.warning': '주의',
  'findingSeverity.note': '참고',
  'finding.no-rows': '진행표에 아직 행이 없습니다.',
  'finding.under-plan_other': '예정된 {planned}분 중 {count}분이 비어 있습니다.',
  'finding.over-plan_other': '진행표가 예정 종료 시각({plannedEnd})보다 {count}분 늦게 끝납니다.',
  'finding.row-before-start_other': '“{row}” 행이 세션보다 {count}분 이른 {start}에 시작합니다.',
  'finding.gap_other': '“{row}” 행 앞에 {from}부터 {to}까지 {count}분이 비어 있습니다.',
  'finding.overlap_other': '“{row}” 행이 “{before}” 행이 끝나기 {count}분 전인 {start}에 시작합니다.',
  'finding.speaker-without-slot': '{person} 님은 발언하기로 되어 있지만 진행표의 어느 행에도 없습니다.',
  'finding.slot-without-speaker': '“{row}” 행은 발표인데 발표자가 지정되지 않았습니다.',
  'finding.slot-without-speaker.presenters':
    '“{row}” 행에 지정된 사람이 없습니다. 이 발표의 발표자: {presenters}.',
  'finding.row-person-unlisted': '{person} 님은 “{row}” 행에 있지만 세션의 참가자 명단에는 없습니다.',
  'finding.no-moderator': '세션에 사회자나 좌장이 없습니다.',
  'finding.person-twice': '{person} 님은 {from}부터 {to}까지 열리는 “{session}” 세션에도 참여합니다.',
  'finding.person-twice.many_other':
    '{person} 님은 {from}부터 {to}까지 열리는 “{session}” 세션과, 같은 시간의 다른 세션 {count}개에도 참여합니다.',
  'finding.person-between-sessions.many_other':
    '{person} 님은 {from}부터 {to}까지 열리는 “{session}” 세션과 다른 세션 {count}개에도 참여하지만, 맡은 행의 시간은 겹치지 않습니다.',
  'finding.person-between-sessions':
    '{person} 님은 {from}부터 {to}까지 열리는 “{session}” 세션에도 참여하지만, 맡은 행의 시간은 겹치지 않습니다.',
  'finding.unequal-time.speaker':
    '발표자 사이의 발표 시간이 다릅니다. {shortest} 님은 {least}분, {longest} 님은 {most}분입니다.',
  'finding.unequal-time.panellist':
    '토론자 사이의 발표 시간이 다릅니다. {shortest} 님은 {least}분, {longest} 님은 {most}분입니다.',
}
