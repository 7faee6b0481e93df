/** What can never be right, by its code: what is wrong, and what would be right. */
import type { Sentences } from '../say.ts'

export const problems: Sentences = {
  'problem.other': '이대로는 저장할 수 없습니다({code}).',

  'problem.title-missing': '제목이 없습니다. 짧게라도 적어 주세요.',
  'problem.name-missing': '이름이 없습니다. 이름을 적어 주세요.',
  'problem.label-missing':
    '이 시간대의 표시 이름이 없습니다. KST나 서울 시간처럼 독자가 알아볼 이름을 적어 주세요.',
  'problem.text-missing': '내용이 없습니다. 내용을 적거나 이 행을 지워 주세요.',
  'problem.reason-missing': '일부러 그렇게 한 이유를 적어 주세요. 팀에서 궁금해할 것입니다.',
  'problem.finding-gone':
    '그사이에 누군가 고쳐서 점검 결과가 달라졌습니다. 지금의 점검 결과를 확인해 주세요.',
  'problem.finding-blocks-release': '오류는 수용할 수 없습니다. 먼저 고쳐 주세요.',
  'problem.finding-ambiguous':
    '여기에 맞는 점검 결과가 둘 이상입니다. 지문(fingerprint)으로 하나를 지정해 주세요.',
  'problem.language-missing': '선택한 언어가 없습니다. 하나 이상 골라 주세요.',
  'problem.text-too-long': '{has}자입니다. 최대 {most}자까지 쓸 수 있으니 줄여 주세요.',
  'problem.text-unreadable':
    '제어 문자처럼 읽을 수 없는 글자가 들어 있습니다. 다시 입력하거나 서식 없이 붙여 넣어 주세요.',
  'problem.too-many': '너무 많습니다. 최대 {most}개까지 가능하니 일부를 지워 주세요.',
  'problem.document-too-long': '모든 글을 합쳐 {most}자를 넘습니다. 일부를 줄여 주세요.',

  'problem.slug-unusable':
    '주소에는 영문 소문자, 숫자, 붙임표(연달아 쓰지 않음)만 최대 80자까지 쓸 수 있습니다. 예: opening-day',
  'problem.slug-taken': '주소 “{slug}”은(는) 이미 쓰이고 있습니다. 다른 주소를 골라 주세요.',
  'problem.id-unusable':
    '식별자에는 영문 소문자, 숫자, 붙임표만 최대 64자까지 쓸 수 있고, 글자나 숫자로 시작해야 합니다.',
  'problem.id-twice': '두 행의 식별자가 같습니다. 하나를 지우고 다시 추가해 주세요.',
  'problem.id-differs': '식별자가 주소에 적힌 것과 다릅니다. 식별자는 바뀌지 않으니 빼 주세요.',
  'problem.named-twice': '같은 항목이 두 번 들어 있습니다. 하나를 지워 주세요.',
  'problem.address-unusable': '웹 주소가 아닙니다. https://example.org/room처럼 전체 주소를 적어 주세요.',
  'problem.email-unusable': '이메일 주소가 아닙니다. ana@example.org처럼 주소 하나를 적어 주세요.',
  'problem.language-unknown':
    '알 수 없는 언어 태그입니다. en, ko, pt-BR처럼 대소문자까지 맞추어 적어 주세요.',
  'problem.country-unknown': '알 수 없는 국가 코드입니다. 케냐의 KE처럼 대문자 두 글자로 적어 주세요.',
  'problem.uid-domain-unusable': '도메인이 아닙니다. forum.example.org처럼 소문자와 점으로 적어 주세요.',
  'problem.uid-domain-changed':
    '이 도메인은 사람들이 이미 받은 캘린더에 들어 있어 {was} 그대로 두어야 합니다. 바꾸면 모든 일정이 두 번씩 나타납니다.',

  'problem.zone-unknown':
    '시간대를 찾지 못했습니다. 나이로비 같은 도시, 나라, 또는 Africa/Nairobi 같은 이름을 입력해 주세요.',
  'problem.zone-ambiguous': '여러 시간대가 될 수 있습니다. 하나를 골라 주세요: {choices}.',
  'problem.zone-abbreviation':
    '“{typed}”은(는) 약어이거나 시차입니다. 여러 곳이 함께 쓰고 서머타임도 알 수 없으니, 서울처럼 도시를 입력해 주세요.',
  'problem.clock-unreadable':
    '날짜와 시각이 아닙니다. 달력에 있는 날짜와 00:00부터 23:59까지의 시각을 적어 주세요.',
  'problem.clock-never-was':
    '{city}에는 {date} {clock}이(가) 없습니다. 그때 시계가 앞으로 당겨지니 더 이르거나 늦은 시각을 골라 주세요.',
  'problem.time-unreadable':
    '읽을 수 없는 시각입니다. 시각은 18:30이나 오후 6시 30분, 길이는 90이나 1시간 30분처럼 적어 주세요.',
  'problem.length-unreadable':
    '“{typed}”은(는) 읽을 수 없는 길이입니다. 90처럼 분으로, 또는 1h30처럼 시간과 분으로 적어 주세요.',
  'problem.availability-unreadable':
    '“{typed}”은(는) 읽을 수 없습니다. 2021-10-04 09:00-12:00처럼 날짜와 두 시각을 적어 주세요.',
  'problem.hours-unreadable': '“{typed}”은(는) 읽을 수 없습니다. 09:00-17:00처럼 두 시각을 적어 주세요.',
  'problem.days-too-many': '{most}일이 넘습니다. 날을 줄여 주세요.',
  'problem.time-never-is': '“{typed}”은(는) 시계에 없는 시각입니다. 00:00부터 23:59까지로 적어 주세요.',
  'problem.date-unreadable': '달력에 없는 날짜입니다. 2026-10-04처럼 적어 주세요.',
  'problem.closes-before-it-opens':
    '마지막 날이 첫날보다 앞섭니다. 마지막 날을 늦추거나 첫날을 앞당겨 주세요.',
  'problem.minutes-out-of-range': '1분부터 {most}분까지 정수로 적어 주세요.',
  'problem.number-unreadable': '정수가 아닙니다. 숫자만 적어 주세요.',

  'problem.items-too-many':
    '진행표에는 최대 {most}행까지 넣을 수 있습니다. 일부를 지우거나 세션을 하나 더 만들어 주세요.',
  'problem.item-twice': '같은 행이 진행표에 두 번 있습니다. 하나를 지우고 다시 추가해 주세요.',
  'problem.note-missing': '내용이 없습니다. 다른 사람들이 알아야 할 것을 적어 주세요.',
  'problem.row-not-saved':
    '저장되지 않았거나 빠진 행입니다. 세션을 먼저 저장하거나 세션 전체에 대한 쪽지로 남겨 주세요.',
  'problem.item-unknown': '이 행은 이제 진행표에 없습니다. 페이지를 다시 열어 확인해 주세요.',

  'problem.person-unknown': '이 사람은 이제 포럼에 없습니다. 다른 사람을 고르거나 다시 추가해 주세요.',
  'problem.organisation-unknown': '이 단체는 이제 포럼에 없습니다. 다른 단체를 고르거나 다시 추가해 주세요.',
  'problem.presentation-unknown': '이 발표는 이제 포럼에 없습니다. 다른 발표를 고르거나 다시 추가해 주세요.',
  'problem.session-unknown': '이 세션은 이제 포럼에 없습니다. 다른 세션을 고르거나 빼 주세요.',
  'problem.track-unknown': '이 트랙은 이제 포럼에 없습니다. 다른 트랙을 골라 주세요.',
  'problem.theme-unknown': '이 주제는 이제 포럼에 없습니다. 다른 주제를 골라 주세요.',
  'problem.room-unknown': '이 회의실은 이제 포럼에 없습니다. 다른 회의실을 골라 주세요.',
  'problem.forum-unknown': '그런 포럼이 없습니다. 있는 포럼을 골라 주세요.',
  'problem.still-used_other': '“{title}”에서 아직 쓰고 있습니다(모두 {count}건). 먼저 그곳에서 빼 주세요.',

  'problem.session-not-ready': '준비 완료로 표시되지 않은 세션입니다. 먼저 표시한 뒤 공개해 주세요.',
  'problem.release-broken':
    '가장 최근 공개본({number}차)을 읽을 수 없습니다. 백업에서 파일을 되살린 뒤 다시 공개해 주세요.',
  'problem.finding-blocks': '“{title}”에 해결할 점검 결과가 있습니다. 해결한 뒤 다시 공개해 주세요.',
  'problem.saves-too-many': '1분 동안 {most}번 넘게 저장하셨습니다. 1분쯤 기다린 뒤 다시 저장해 주세요.',
  'problem.nothing-chosen': '선택한 것이 없습니다. 하나 이상 골라 주세요.',
  'problem.no-such-state': '그런 이전 상태가 없습니다. 이력에서 골라 주세요.',
  'problem.stale': '확인하신 뒤에 다른 사람이 저장했습니다. 지금 내용을 확인한 뒤 다시 공개해 주세요.',
  'problem.removal-stale':
    '이 페이지를 연 뒤에 다른 사람이 저장하여 빼지 않았습니다. 바뀐 내용을 확인한 뒤 그래도 빼려면 다시 눌러 주세요.',

  'problem.session-cancelled': '취소된 세션입니다. 먼저 그 세션의 페이지에서 되살려 주세요.',
  'problem.shift-unreadable':
    '“{typed}”만큼 옮길 수 없습니다. +30m, -1h처럼 네 주 안에서 얼마나 늦추거나 앞당길지 적어 주세요.',
  'problem.nothing-asked': '아직 바꿀 것이 없습니다. 무엇을 바꿀지 정해 주세요.',
  'problem.changed-meanwhile': '그사이 누군가 이 세션의 시각을 바꾸었습니다. 다시 살펴봐 주세요.',
  'problem.choice-unknown': '선택지에 없는 값입니다. 목록에서 골라 주세요.',
  'problem.field-missing': '필요한 항목이 빠졌습니다. 함께 보내 주세요.',
  'problem.field-unknown': '그런 이름의 항목이 없습니다. 빼거나 이름을 확인해 주세요.',
  'problem.value-wrong': '이 항목에 맞지 않는 값입니다. 가능한 값: {wanted}.',
  'problem.too-deep': '값이 너무 깊게 겹쳐 있습니다. 인터페이스 설명에 적힌 대로 보내 주세요.',

  'problem.sign-in-wrong': '이메일 주소와 비밀번호가 맞지 않습니다. 둘 다 확인하고 다시 시도해 주세요.',
  'problem.email-taken':
    '이 이메일 주소로 만든 계정이 이미 있습니다. 그 계정으로 로그인하거나 다른 주소를 적어 주세요.',
  'problem.account-unknown': '그런 계정이 이제 없습니다. 있는 계정을 골라 주세요.',
  'problem.last-owner':
    '포럼에는 소유자가 꼭 있어야 하는데 마지막 소유자입니다. 먼저 다른 사람을 소유자로 정해 주세요.',
  'problem.password-wrong': '현재 비밀번호와 다릅니다. 다시 입력해 주세요.',
  'problem.password-too-short':
    '비밀번호는 {least}자 이상이어야 합니다. 짧은 문장처럼 더 길게 만들어 주세요.',
  'problem.password-too-long': '비밀번호는 {most}자까지 쓸 수 있습니다. 더 짧게 만들어 주세요.',
  'problem.link-over': '이미 사용했거나 기한이 지난 링크입니다. 새 링크를 요청해 주세요.',
  'problem.token-taken':
    '같은 이름의 토큰이 이미 있습니다. 다른 이름을 고르거나 그 토큰을 먼저 회수해 주세요.',
  'problem.token-unknown': '그런 이름의 토큰이 없습니다. 토큰 목록을 확인해 주세요.',

  'problem.person-not-found':
    '“{typed}”(으)로 찾은 사람이 없습니다. 목록에서 고르거나 먼저 사람을 만들어 주세요.',
  'problem.presentation-not-found':
    '“{typed}”(으)로 찾은 발표가 없습니다. 목록에서 고르거나 먼저 발표를 만들어 주세요.',
  'problem.organisation-not-found':
    '“{typed}”(으)로 찾은 단체가 없습니다. 목록에서 고르거나 먼저 단체를 만들어 주세요.',
  'problem.end-before-start': '이 행은 {start}에 시작합니다. 그 뒤 12시간 안의 끝 시각을 적어 주세요.',
}
