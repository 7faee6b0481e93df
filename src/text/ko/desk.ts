/** Around the desk: frame, sign-in, accounts. */
import type { Sentences } from '../say.ts'

export const desk: Sentences = {
  'desk.name': '준비실',
  'desk.nav.label': '이 포럼의 준비실 메뉴',
  'desk.nav.sessions': '세션',
  'desk.nav.findings': '점검',
  'desk.nav.grid': '일별 표',
  'desk.nav.people': '사람',
  'desk.nav.organisations': '단체',
  'desk.nav.presentations': '발표',
  'desk.nav.references': '배경 자료',
  'desk.nav.settings': '포럼',
  'desk.nav.team': '팀',
  'desk.nav.releasing': '공개',
  'desk.unreleased_other': '변경 {count}건',

  'desk.signIn': '로그인',
  'desk.signOut': '로그아웃',
  'desk.signInHelp':
    '비밀번호가 없거나 잊으셨나요? 이 시스템의 운영자가 madang account add 명령과 이메일 주소로 새 링크를 만들어 드릴 수 있습니다.',
  'desk.email': '이메일 주소',
  'desk.password': '비밀번호',
  'desk.oldPassword': '현재 비밀번호',
  'desk.newPassword': '새 비밀번호',
  'desk.passwordHint': '{least}자 이상. 짧은 문장이 외우기 쉽고 알아맞히기 어렵습니다.',
  'desk.yourName': '이름',
  'desk.yourNameHint': '변경 이력에 함께 표시됩니다. 참석자에게는 보이지 않습니다.',
  'desk.account': '내 정보',
  'desk.language': '준비실 언어',
  'desk.languageOfBrowser': '브라우저 설정에 따름',
  'desk.changePassword': '비밀번호 바꾸기',
  'desk.changePasswordText':
    '바꾸지 않으려면 둘 다 비워 두세요. 새 비밀번호를 정하면 다른 곳에서는 모두 로그아웃됩니다.',

  'desk.link.first.title': '마당에 오신 것을 환영합니다',
  'desk.link.first.text':
    '이곳의 첫 번째 기획자이십니다. 로그인 방법을 정해 주세요. 예시 포럼은 자유롭게 고쳐 보셔도 됩니다.',
  'desk.link.first.button': '준비실 열기',
  'desk.link.password.title': '비밀번호 정하기',
  'desk.link.password.text':
    '이 링크는 한 번만 쓸 수 있습니다. 비밀번호를 정하면 여기에서 로그인되고 다른 곳에서는 모두 로그아웃됩니다.',
  'desk.link.password.button': '저장하고 로그인',
  'desk.link.coordinator.title': '담당하실 세션',
  'desk.link.coordinator.text':
    '이 링크로 포럼의 한 세션을 보고 고칠 수 있습니다. 링크를 가진 사람은 누구나 같은 일을 할 수 있으니 공유하지 말아 주세요.',
  'desk.link.coordinator.button': '세션 열기',

  'desk.forums': '내 포럼',
  'desk.noForums':
    '아직 포럼이 없습니다. 첫 포럼을 만들어 보세요. 제목과 도시, 두 날짜만 있으면 시작할 수 있습니다.',
  'desk.noForumsYet': '아직 공유된 포럼이 없습니다. 포럼 소유자가 이메일 주소로 팀에 추가할 수 있습니다.',
  'desk.newForum': '새 포럼',

  'desk.save': '저장',
  'desk.saved': '저장했습니다.',
  'desk.required': '(필수)',
  'desk.preview': '미리 보기',
  'desk.problems_other': '다시 확인할 것이 {count}가지 있습니다',
  'desk.problemsOfRow': '{number}행: {text}',
  'desk.problemsOfField': '{label}: {text}',
  'desk.problemsText': '아직 저장되지 않았습니다. 입력하신 내용은 그대로 남아 있습니다.',

  'error.signedOut.title': '로그아웃된 상태입니다',
  'error.signedOut.text':
    '바뀐 것은 없습니다. 다른 창에서 로그인한 뒤 이 페이지로 돌아오면 입력한 내용이 그대로 있어 다시 보낼 수 있습니다.',
  'error.linkOver.title': '더 이상 쓸 수 없는 링크입니다',
  'error.linkOver.text':
    '이미 사용했거나 회수되었거나 기한이 지난 링크입니다. 보내 준 사람에게 새 링크를 요청해 주세요.',
  'error.tooManySignIns.title': '시도가 너무 많습니다',
  'error.tooManySignIns.text': '이 주소로는 당분간 로그인할 수 없습니다. 15분 뒤에 다시 시도해 주세요.',
  'error.toDesk': '준비실',
  'error.toSignIn': '로그인',
}
