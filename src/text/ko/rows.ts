/** Rows of the agenda edited as a table: keys, dragging, pasting. */
import type { Sentences } from '../say.ts'

export const rows: Sentences = {
  'rows.handle': '이동',
  'rows.paste': '행 붙여 넣기',
  'rows.pasteLabel': '여러 줄의 글, 또는 Word·Excel·Google Docs에서 복사한 표',
  'rows.pasteHint':
    '“18:00-18:10 개회”나 “10분 질의응답”처럼 한 줄이 한 행이 됩니다. 시각, 길이, 발표, 사람은 알아서 찾고 나머지는 제목에 남습니다.',
  'rows.pasteButton': '행으로 추가',
  'rows.pasted_other': '행 {count}개를 추가했습니다.',
  'rows.pastedPinned':
    '첫 행은 적힌 대로 {clock}에 고정했습니다. 그대로 이어졌다면 {expected}에 시작합니다. 이어지게 하려면 고정을 지워 주세요.',
  'rows.listPeople': '행에 있는 사람 모두 추가',
  'rows.live.removed': '{number}번 행을 삭제했습니다.',
  'rows.live.undo': '되돌리기',
  'rows.live.moved': '이제 {number}번 행이며 {start}부터 {end}까지입니다.',
  'rows.live.times': '{number}번 행: {start}부터 {end}까지. {total}.',
  'rows.live.dragging':
    '{number}번 행을 옮기는 중입니다. 새 자리에서 놓아 주세요. Esc를 누르면 그대로 둡니다.',
  'rows.live.left': '{number}번 행을 그대로 두었습니다.',
  'rows.live.ofForum': '포럼에 있는 발표와 사람을 넣었습니다: {names}.',
  'rows.keys': '단축키',
  'rows.keySave': '저장',
  'rows.keyNext': '다음 행으로, 마지막 행에서는 새 행 추가',
  'rows.keyColumn': '위나 아래 행의 같은 칸으로',
  'rows.keyMove': '행 이동',
  'rows.keyAdd': '아래에 행 추가',
  'rows.keyDuplicate': '행 복제',
  'rows.keyRemove': '행 삭제',
  'rows.keyRemoveHandle': '손잡이에 초점이 있는 행 삭제',
  'rows.keyPart': '제목, 진행표, 참가자, 개요, 라운드 사이를 이동',
  'rows.keyPaste': '여러 줄이나 표를 행으로 붙여 넣기',
  'rows.keyUndo': '한 단계씩 실행 취소, 이어서 내가 저장한 것도 취소',
  'rows.keyRedo': '취소한 것을 다시 실행',
}
