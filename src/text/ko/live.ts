/** Pages that live: who else is here, what others saved, taking back and doing again. */
import type { Sentences } from '../say.ts'

export const live: Sentences = {
  'live.here': '함께 보는 사람: {names}',
  'live.hereMore_other': '함께 보는 사람: {names} 외 {count}명',
  'live.changed_other': '{name} 님이 {count}개 항목을 고쳤습니다.',
  'live.rows_other': '{name} 님이 행을 더하거나 옮기거나 빼고, {count}개 항목을 고쳤습니다.',
  'live.rowsOnly': '{name} 님이 행을 더하거나 옮기거나 뺐습니다.',
  'live.waits':
    '그사이 {name} 님이 저장했습니다. 여기 있는 것을 저장하면 둘이 합쳐지고 어느 쪽도 사라지지 않습니다.',
  'live.removed':
    '{name} 님이 이 세션을 뺐습니다. 입력한 내용은 이 페이지에 남아 있지만 더는 여기에 저장할 수 없습니다.',
  'live.ended':
    '로그아웃되었거나 링크가 회수되었습니다. 입력한 내용은 이 페이지에 남아 있습니다. 다른 창에서 로그인한 뒤 저장해 주세요.',
  'live.gone':
    '저장되지 않았습니다. 세션이 없어졌거나 더는 고칠 수 없습니다. 입력한 내용은 이 페이지에 남아 있습니다.',
  'live.refused':
    '저장되지 않았습니다. 이대로는 받아들일 수 없습니다. 입력한 내용은 이 페이지에 남아 있습니다.',

  'undo.undo': '되돌리기',
  'undo.redo': '다시 하기',
  'undo.did.undo': '되돌렸습니다.',
  'undo.did.redo': '다시 했습니다.',
  'undo.fields_other': '{count}개 항목이 바뀌었습니다.',
  'undo.back_other': '{count}개 행이 돌아왔습니다.',
  'undo.gone_other': '{count}개 행이 빠졌습니다.',
  'undo.moved': '행의 순서가 바뀌었습니다.',
  'undo.nothing.undo': '되돌릴 수 있는 내 변경이 없습니다.',
  'undo.nothing.redo': '다시 할 수 있는 내 변경이 없습니다.',
  'undo.saveFirst': '먼저 저장해 주세요. 그러면 그 전에 저장한 것도 되돌릴 수 있습니다.',
  'undo.saved.undo': '저장한 것을 되돌렸습니다: {what}.',
  'undo.saved.redo': '저장한 것을 다시 했습니다: {what}.',
  'undo.stayed_other': '그사이 다른 사람이 고친 {count}개 항목은 그대로 두었습니다.',
  'undo.allStayed': '되돌린 것이 없습니다. 그사이 다른 사람이 모두 고쳤으므로 그대로 두었습니다.',
  'undo.history.undo': '자신의 변경을 되돌림: {what}',
  'undo.history.redo': '자신의 변경을 다시 함: {what}',
  'undo.refused.title': '지금은 되돌릴 수 없습니다',
  'undo.refused.text': '세션은 그대로입니다. 다음이 걸립니다.',
}
