/** The page about the interface for programs, and what it refuses. */
export const programs = {
  'apiPage.title': '프로그램용 인터페이스',
  'apiPage.lead':
    '프로그램은 준비실과 같은 초안을 같은 규칙에 따라 읽고 쓰고 공개할 수 있습니다. 모든 자료는 /api/v1 아래의 JSON입니다.',
  'apiPage.description': '기계가 읽는 설명서(OpenAPI 3.1)',
  'apiPage.rules': '사용 방법',
  'apiPage.tokenText': '명령줄에서 madang token add NAME으로 만든 토큰입니다.',
  'apiPage.members': '항목',
  'apiPage.refusals': '거절',
  'apiPage.refusalsText':
    '모든 거절은 아래 목록의 코드를 담은 application/problem+json(RFC 9457)입니다. problems에는 잘못된 항목마다 입력 양식과 같은 코드가 들어 있습니다.',

  'apiRule.token.title': '토큰',
  'apiRule.token.text':
    '플래너를 운영하는 사람이 명령줄에서 madang token add NAME으로 토큰을 만듭니다. 토큰은 한 번만 표시됩니다. 요청마다 Authorization: Bearer TOKEN으로 보내 주세요. 토큰은 읽기 전용이거나 읽기와 쓰기가 가능하며, 한 포럼 또는 모든 포럼에 쓰입니다.',
  'apiRule.body.title': '본문',
  'apiRule.body.text':
    'POST와 PUT은 application/json, PATCH는 application/merge-patch+json(RFC 7396)을 받으며 각각 최대 1 MB입니다. 새 문서에는 표시된 항목만 필요하고, 나머지는 입력 양식과 같은 값으로 시작합니다. PUT은 문서 전체를 받습니다. 읽기 전용 항목은 무시하므로 읽은 그대로 다시 보낼 수 있습니다. ID가 없는 행에는 ID가 붙습니다.',
  'apiRule.revision.title': '개정 번호',
  'apiRule.revision.text':
    '모든 문서에는 개정 번호가 있으며 그것이 ETag입니다. 변경할 때는 어느 개정에서 고쳤는지 If-Match: "3"처럼 알려 주세요. 그사이 다른 사람이 저장했다면 412로 거절되고 아무것도 잃지 않습니다.',
  'apiRule.once.title': '다시 보내기',
  'apiRule.once.text':
    '무언가를 만드는 POST에는 직접 정한 Idempotency-Key를 붙일 수 있습니다. 하루 동안 같은 키와 같은 본문은 같은 답을 다시 받으며, 도중에 무엇이 끊겨도 두 번 만들어지지 않습니다.',
  'apiRule.pages.title': '긴 목록',
  'apiRule.pages.text':
    '목록은 50개씩, 또는 limit에 정한 만큼(최대 200개) 나뉘어 옵니다. next가 null이 될 때까지 rel="next"인 Link나 next의 주소를 따라가 주세요.',

  'apiResource.forum': '포럼',
  'apiResource.session': '세션(진행표와 점검 결과 포함)',
  'apiResource.person': '사람',
  'apiResource.organisation': '단체',
  'apiResource.presentation': '발표',
  'apiResource.reference': '배경 자료',
  'apiResource.release': '공개본',

  'apiVerb.list': '한 쪽씩 목록을 봅니다.',
  'apiVerb.read': '하나를 읽습니다.',
  'apiVerb.create': '새로 만듭니다.',
  'apiVerb.replace': '전체를 바꿉니다.',
  'apiVerb.patch': '일부 항목을 고칩니다.',
  'apiVerb.remove': '다른 문서에서 쓰지 않으면 삭제합니다.',
  'apiVerb.cancel': '취소합니다. 다음 공개 때 모두에게 알려집니다.',
  'apiVerb.release':
    '준비 완료된 세션이나 고른 세션을 공개합니다. 빈 목록이면 세션을 뺀 나머지만 공개합니다.',

  'apiMember.needed': '필수',
  'apiMember.readOnly': '읽기 전용',
  'apiMember.readByGet': '읽기 전용, GET의 답에만 포함',
  'apiMember.findings':
    '세션을 포럼의 다른 세션과 함께 점검한 결과입니다. GET의 답에만 들어 있으며, 세션과 ETag가 그대로여도 달라질 수 있습니다.',
  'apiKind.text': '텍스트',
  'apiKind.number': '정수',
  'apiKind.null': 'null',
  'apiKind.list': '목록: {kind}',
  'apiKind.or': '{one} 또는 {other}',

  'apiHeader.forum': '포럼의 ID 또는 주소 이름입니다.',
  'apiHeader.id': '문서의 ID입니다.',
  'apiHeader.number': '공개본 번호입니다.',
  'apiHeader.limit': '한 쪽에 담을 최대 개수입니다.',
  'apiHeader.after': '앞쪽의 next에 있던, 이어서 볼 자리입니다.',
  'apiHeader.ETag': '따옴표로 묶은 문서의 개정 번호입니다.',
  'apiHeader.Location': '만들어진 것의 주소입니다.',
  'apiHeader.Link': 'rel="next"인 다음 쪽의 주소이며, 마지막 쪽에는 없습니다.',
  'apiHeader.If-Match': '변경의 바탕이 된 개정의 ETag입니다.',
  'apiHeader.If-None-Match':
    '이미 알고 있는 ETag입니다. 그대로라면 본문 없이 304로 답합니다. 문서 자체만 따지며 세션의 점검 결과는 따지지 않습니다.',
  'apiHeader.Idempotency-Key': '만들려는 것 하나에 직접 정하는 1~255자의 문자열입니다.',

  'apiError.json-unreadable.title': '본문을 읽을 수 없습니다',
  'apiError.json-unreadable.text': '본문은 JSON 객체 하나여야 합니다.',
  'apiError.query-unusable.title': '이 값으로는 쪽을 찾을 수 없습니다',
  'apiError.query-unusable.text': '목록은 limit(1~200)와 앞쪽에서 받은 after만 받습니다.',
  'apiError.key-unusable.title': '쓸 수 없는 Idempotency-Key입니다',
  'apiError.key-unusable.text': '키는 공백 없이 1~255자의 인쇄 가능한 문자여야 합니다.',
  'apiError.precondition-unusable.title': '쓸 수 없는 If-Match입니다',
  'apiError.precondition-unusable.text':
    'If-Match에는 읽을 때 받은 ETag를 "3"처럼 넣어 주세요. 별표로는 무엇을 보았는지 알 수 없습니다.',
  'apiError.token-missing.title': '토큰이 없습니다',
  'apiError.token-missing.text': 'Authorization: Bearer TOKEN을 보내 주세요.',
  'apiError.token-unknown.title': '알 수 없는 토큰입니다',
  'apiError.token-unknown.text': '그런 토큰이 없거나 회수되었습니다.',
  'apiError.token-reads-only.title': '읽기 전용 토큰입니다',
  'apiError.token-reads-only.text': '쓰려면 write 수준으로 만든 토큰이 필요합니다.',
  'apiError.token-of-one-forum.title': '한 포럼에만 쓰는 토큰입니다',
  'apiError.token-of-one-forum.text': '새 포럼을 만들려면 모든 포럼에 쓰는 토큰이 필요합니다.',
  'apiError.missing.title': '없습니다',
  'apiError.missing.text': '이 주소에 아무것도 없거나 토큰으로 닿을 수 없습니다.',
  'apiError.method-unknown.title': '여기서는 할 수 없습니다',
  'apiError.method-unknown.text': '이 주소에서 할 수 있는 일은 Allow 헤더에 있습니다.',
  'apiError.id-taken.title': '이미 쓰이는 ID입니다',
  'apiError.id-taken.text': '다른 문서가 이 ID를 쓰고 있습니다. 빼고 보내면 새 ID를 받습니다.',
  'apiError.still-used.title': '아직 쓰이고 있습니다',
  'apiError.still-used.text': '다른 문서가 이 문서를 가리킵니다. 먼저 그곳에서 빼 주세요.',
  'apiError.released-since.title': '그사이 다른 사람이 공개했습니다',
  'apiError.released-since.text':
    'after에 적은 것보다 새로운 공개본이 있으며 그 번호는 current에 있습니다. 확인한 뒤 다시 공개해 주세요.',
  'apiError.stale.title': '그사이 다른 사람이 저장했습니다',
  'apiError.stale.text':
    '문서의 개정 번호가 다르며 지금 번호는 current에 있습니다. 다시 읽은 뒤 변경을 다시 보내 주세요.',
  'apiError.too-large.title': '너무 큽니다',
  'apiError.too-large.text': '본문은 1 MB까지입니다.',
  'apiError.media-type.title': '다른 미디어 형식이 필요합니다',
  'apiError.media-type.text':
    'POST와 PUT은 application/json, PATCH는 application/merge-patch+json을 UTF-8로 받습니다.',
  'apiError.invalid.title': '저장할 수 없습니다',
  'apiError.invalid.text': 'problems의 각 줄에 항목과 잘못된 점이 있습니다.',
  'apiError.key-reused.title': '다른 일에 쓰인 키입니다',
  'apiError.key-reused.text':
    '이 Idempotency-Key는 전에 다른 요청과 함께 왔습니다. 새로운 일에는 새 키를 써 주세요.',
  'apiError.precondition-missing.title': 'If-Match가 없습니다',
  'apiError.precondition-missing.text':
    '어느 개정에서 고쳤는지 If-Match로 알려 주세요. 문서를 읽을 때 받은 ETag입니다.',
  'apiError.failed.title': '문제가 생겼습니다',
  'apiError.failed.text': '보내신 쪽의 잘못이 아니라 플래너가 처리하지 못했습니다. 이유는 로그에 있습니다.',
  'apiError.storage-full.title': '지금은 저장할 수 없습니다',
  'apiError.storage-full.text':
    '디스크가 가득 찼거나 읽기 전용입니다. 바뀐 것은 없습니다. 나중에 다시 시도해 주세요.',
}
