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
  'finding.locked-end-missed_other':
    '“{row}” 행의 끝은 {locked}에 고정되어 있지만 {count}분 차이로 {end}에 끝납니다.',
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
  'finding.moderator-twice':
    '이 세션을 진행하는 {person} 님은 {from}부터 {to}까지 열리는 “{session}” 세션에도 참여합니다.',
  'finding.moderator-twice.many_other':
    '이 세션을 진행하는 {person} 님은 {from}부터 {to}까지 열리는 “{session}” 세션과, 같은 시간의 다른 세션 {count}개에도 참여합니다.',
  'finding.no-time-between-rooms_other':
    '{person} 님이 이 세션과 “{session}” 세션 사이에 방을 옮길 시간이 {count}분입니다.',
  'finding.title-differs': '“{row}” 행의 발표 제목은 “{presentation}”입니다.',
  'finding.name-two-ways': '“{row}” 행에서는 {person} 님의 이름을 “{written}”(으)로 씁니다.',
  'finding.name-two-ways.people': '{person} 님과 {other} 님은 이름을 달리 쓴 같은 사람으로 보입니다.',
  'finding.theme-without-speaker': '“{theme}” 주제로 발언하는 사람이 없습니다.',
  'finding.question-twice': '{round}의 질문을 {first}에서도 이미 묻습니다: “{question}”',
  'finding.question-twice.main': '{round}에서 핵심 질문을 다시 묻습니다: “{question}”',
  'finding.country-twice':
    '“{organisation}” 이름에 나라 이름(“{named}”)이 있는데 그 뒤에 나라가 다시 표시됩니다.',
  'finding.country-twice.other':
    '“{organisation}” 이름에는 “{named}”이(가) 있는데 그 뒤에는 다른 나라가 표시됩니다.',
  'finding.country-unknown': '“{organisation}” 단체가 어느 나라에 있는지 입력되지 않았습니다.',
  'finding.no-pause_other': '{from}부터 {to}까지 {count}분 동안 쉬는 시간이 없습니다.',
  'finding.no-questions': '발표는 있지만 질문을 받는 시간이 없습니다.',
  'finding.somebody-asleep': '세션 시간이 현지 시각으로 잠잘 시간인 곳이 있습니다: {places}.',
  'finding.clock-change': '세션 중에 시계가 바뀌는 곳이 있습니다: {places}.',
  'finding.outside-days': '세션은 {date}에 열리는데 포럼 기간은 {opens}부터 {closes}까지입니다.',
  'finding.empty-brief.background': '배경이 비어 있습니다.',
  'finding.empty-brief.objectives': '목표가 없습니다.',
  'finding.empty-brief.main-question': '핵심 질문이 없습니다.',
  'finding.empty-brief.round': '{round}에 질문이 없습니다.',
  'finding.bad-link': '열리지 않는 링크입니다: {link}',
  'finding.clock-pair': '“{written}”은(는) 세션 시간({right})과 다릅니다.',
  'finding.clock-pair.itself': '“{written}”은(는) 서로 다른 시간입니다. 세션 시간은 {right}입니다.',
  'finding.other-language': '배경이 세션의 언어가 아닌 다른 언어로 쓰여 있습니다: {language}.',
  'finding.other-language.questions':
    '질문과 목표가 세션의 언어가 아닌 다른 언어로 쓰여 있습니다: {language}.',
  'finding.person-two-ways': '{person} 님과 {other} 님은 이름을 달리 쓴 같은 사람으로 보입니다.',
  'finding.room-twice': '“{session}”, “{other}” 두 세션이 같은 시각에 {room}에서 열립니다.',
  'finding.clock-change-between-days': '포럼 기간 중 {date}에 시계가 바뀌는 곳이 있습니다: {places}.',
  'findingFix.under-plan': '예정 길이를 진행표에 맞추기',
  'findingFix.over-plan': '예정 길이를 진행표에 맞추기',
  'findingFix.row-before-start': '고정한 시작 시각 없애기',
  'findingFix.overlap': '고정한 시작 시각 없애기',
  'findingFix.gap': '고정한 시작 시각 없애기',
  'findingFix.locked-end-missed': '끝 시각 고정 풀기',
  'findingFix.title-differs': '발표 제목으로 바꾸기',
  'findingFix.name-two-ways': '그 사람의 이름 표기로 바꾸기',
  'findingFix.slot-without-speaker': '발표자를 행에 넣기',
  'findingFix.theme-without-speaker': '주제 빼기',
  'findingFix.question-twice': '한 번만 묻기',
  'findingFix.clock-pair': '세션 시간으로 바꾸기',
  'findingChecked.count_other': '서로 맞는 것 {count}가지',
  'findingChecked.items-fill-plan': '행의 시간을 더하면 예정된 {minutes}분과 같습니다.',
  'findingChecked.clocks-agree': '{first}와(과) {other}은(는) 같은 시간입니다.',
  'findingChecked.speakers-placed_other': '발표자 {count}명 모두 진행표에 자리가 있습니다.',
  'findingChecked.rows-have-speakers_other': '발표 {count}건 모두 발표하는 사람이 있습니다.',
  'findingChecked.led': '{person} 님이 세션을 진행합니다.',
  'findingChecked.equal-time': '발표자 모두 발표 시간이 {minutes}분으로 같습니다.',
  'findingChecked.titles-agree_other': '행의 제목 {count}개가 발표 제목과 같습니다.',
  'findingChecked.no-gaps': '모든 행이 앞 행이 끝날 때 시작합니다.',
  'findingChecked.questions-once': '두 번 묻는 질문이 없습니다.',
  'findingChecked.nobody-asleep': '참여하는 곳 모두 깨어 있을 시간입니다.',
  'findingChecked.brief-filled': '개요에 빈 곳이 없습니다.',
}
