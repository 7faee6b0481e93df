/** The release page and the preview. */
import type { Sentences } from '../say.ts'

export const releasing: Sentences = {
  'releasing.title': '공개',
  'releasing.out': '현재 공개본은 {number}차이며, {when}에 {by} 님이 공개했습니다.',
  'releasing.nothingOut': '이 포럼은 아직 공개되지 않았습니다. 첫 공개와 함께 독자에게 열립니다.',
  'releasing.done': '{number}차 공개를 마쳤습니다. 이제 독자와 캘린더에 반영됩니다.',
  'releasing.toChanges': '변경 내용 보기',
  'releasing.stopped': '아무것도 공개하지 않았습니다',
  'releasing.problemOf': '{title}: {text}',
  'releasing.between':
    '그사이 {number}차 공개가 있었습니다. 이 페이지에는 남은 내용이 표시되어 있으니 다시 확인한 뒤 공개해 주세요.',
  'releasing.changedSince':
    '이 페이지를 연 뒤에 “{title}” 세션이 저장되었습니다. 지금 내용을 확인한 뒤 공개해 주세요.',
  'releasing.removedSince':
    '이 페이지를 연 뒤에 세션 하나가 삭제되었습니다. 남은 내용을 확인한 뒤 공개해 주세요.',
  'releasing.empty':
    '공개할 내용이 없습니다. 준비 완료된 내용은 모두 공개되어 있습니다. 세션을 준비 완료로 표시하거나 준비 완료된 세션을 고치면 여기에 나타납니다.',
  'releasing.emptyYet':
    '아직 공개할 내용이 없습니다. 세션을 준비 완료로 표시하면 독자에게 알릴 내용과 함께 여기에 나타납니다.',
  'releasing.sessions': '세션',
  'releasing.sessionsText': '선택한 세션은 여기 보이는 대로 공개되고, 나머지는 지금 공개된 그대로 남습니다.',
  'releasing.noSessions': '준비 완료된 세션 가운데 공개본과 다른 것이 없습니다.',
  'releasing.new': '새로 추가',
  'releasing.gone': '삭제됨',
  'releasing.leaves': '사이트에서 빠짐',
  'releasing.blocked': '아직 공개할 수 없습니다. 편집 화면에서 오류를 먼저 해결해 주세요.',
  'releasing.edit': '열기',
  'releasing.history': '이력',
  'releasing.preview': '미리 보기',
  'releasing.documents': '어떤 공개에든 함께 나가는 내용',
  'releasing.documentsText':
    '사람, 단체, 준비 완료된 발표, 배경 자료와 포럼 정보는 여러 세션이 함께 씁니다. 무엇을 선택하든 최신 내용이 공개됩니다.',
  'releasing.others': '이에 따라 바뀌는 세션',
  'releasing.along': '위 세션과 함께 나가는 내용',
  'releasing.alongText': '해당 세션이 공개되면 그 페이지에서 볼 수 있습니다.',
  'releasing.kind.forum': '포럼, 트랙, 주제, 회의실',
  'releasing.kind.person': '사람',
  'releasing.kind.organisation': '단체',
  'releasing.kind.presentation': '발표',
  'releasing.kind.reference': '배경 자료',
  'releasing.number': '{number}차 공개',
  'releasing.note': '공개 설명',
  'releasing.noteHint': '독자에게 보이는 한 문장입니다. 변경 목록 위에 표시됩니다.',
  'releasing.release': '공개하기',
  'releasing.previewChosen': '선택한 내용 미리 보기',
  'releasing.previewAll': '미리 보기',
  'releasing.drafts_other': '준비 완료로 표시하지 않은 세션 {count}개',
  'releasing.draftsText': '초안은 편집 화면에서 준비 완료로 표시하기 전까지 공개되지 않습니다.',
  'releasing.showDrafts': '초안 목록',
  'releasing.staysOut': '독자에게는 마지막으로 공개된 내용이 보입니다.',

  'preview.label': '미리 보기',
  'preview.banner': '{number}차 공개 미리 보기입니다. 아직 공개되지 않았습니다.',
  'preview.back': '공개 페이지로 돌아가기',
  'preview.backToSession': '세션으로 돌아가기',
  'preview.unmakeable': '아직 미리 볼 수 없습니다',
  'preview.unmakeableText': '지금 상태로는 공개본을 만들 수 없습니다.',
  'preview.reasons': '해결해야 할 문제',
}
