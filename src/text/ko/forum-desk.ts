/** Forums at the desk: list, settings, team. */
import type { Sentences } from '../say.ts'

export const forumDesk: Sentences = {
  'forum.newText':
    '제목과 도시, 두 날짜만 있으면 됩니다. 나머지는 기본값으로 시작하고 나중에 바꿀 수 있습니다.',
  'forum.newRest': '트랙, 주제, 회의실, 청중 지역, 색은 만든 뒤에 ‘포럼’에서 정합니다.',
  'forum.make': '포럼 만들기',
  'forum.titleHint': '프로그램에 적는 정식 제목입니다.',
  'forum.shortTitleHint': '좁은 자리와 주소에 쓰입니다. 비워 두면 제목을 그대로 씁니다.',
  'forum.shortTitleUse': '각 페이지 맨 위처럼 좁은 자리에 쓰입니다.',
  'forum.plannedIn': '기준이 되는 도시',
  'forum.plannedInHint':
    '이 도시의 시각이 프로그램의 기준 시각이 됩니다. 서울 같은 도시, 나라, 또는 Africa/Nairobi 같은 이름을 입력해 주세요.',
  'forum.zoneLabel': '이 도시 시각의 표시 이름',
  'forum.zoneLabelHint': 'KST처럼 시각 옆에 표시됩니다. 비워 두면 도시 이름을 씁니다.',
  'forum.hostCityHint': '다른 도시에서 열릴 때만 적어 주세요. 비워 두면 같은 도시입니다.',
  'forum.otherLanguages': '그 밖의 언어',
  'forum.otherLanguagesHint': 'pt-BR, nl처럼 언어 태그를 쉼표로 나누어 적어 주세요.',

  'forum.settings': '포럼',
  'forum.history': '이전 상태',
  'forum.notSaved': '아직 저장되지 않았습니다. 행을 다 정리한 뒤 저장해 주세요.',
  'forum.summaryHint': '프로그램 맨 위에 보이는 짧은 소개입니다. 마크다운으로 쓸 수 있습니다.',
  'forum.websiteHint': 'https://example.org처럼 전체 주소를 적어 주세요.',
  'forum.when': '장소와 날짜',
  'forum.zoneHint':
    '세션을 계획하는 기준 시각입니다. 나이로비 같은 도시나 Africa/Nairobi 같은 이름을 입력해 주세요.',
  'forum.hostCityZone': '개최 도시의 시간대',
  'forum.label': '표시 이름',
  'forum.region': '지역',
  'forum.displayZones.hint':
    '모든 시각을 이 시간대들로 이 순서대로 한꺼번에 보여 주고, 그다음에 독자의 시간대를 보여 줍니다.',
  'forum.displayZones.empty': '아직 없습니다. 시각은 포럼의 시간대로만 표시됩니다.',
  'forum.displayZones.add': '시간대 추가',
  'forum.audienceRegions.hint':
    '청중이 접속하는 지역입니다. 새벽 네 시에 초대하는 일이 없도록 각 세션이 그곳에서 몇 시인지 보여 줍니다.',
  'forum.audienceRegions.empty': '아직 없습니다. 청중이 많은 지역을 추가해 주세요.',
  'forum.audienceRegions.add': '지역 추가',
  'forum.tracks.hint':
    '프로그램을 관통하는 갈래이며 저마다 색이 있습니다. 독자가 트랙별로 골라 볼 수 있습니다.',
  'forum.tracks.empty': '아직 없습니다. 작은 포럼에는 없어도 됩니다.',
  'forum.tracks.add': '트랙 추가',
  'forum.themes.hint': '트랙을 넘어 여러 세션이 함께 다루는 물음입니다.',
  'forum.themes.empty': '아직 없습니다.',
  'forum.themes.add': '주제 추가',
  'forum.rooms.hint': '현장이나 온라인에서 세션이 열리는 곳입니다.',
  'forum.rooms.empty': '아직 없습니다.',
  'forum.rooms.add': '회의실 추가',
  'forum.row.up': '“{row}” 위로 옮기기',
  'forum.row.down': '“{row}” 아래로 옮기기',
  'forum.row.remove': '빼기',
  'forum.row.removeOne': '“{row}” 빼기',
  'forum.addresses': '주소',
  'forum.slugHint':
    '프로그램은 {address}에 있습니다. 주소를 바꾸면 모든 페이지와 사람들이 구독한 캘린더의 주소가 바뀝니다. 다음 공개부터 이전 주소는 열리지 않고, 새 주소로 이어지지도 않습니다. 첫 공개 전에만 바꿔 주세요.',
  'forum.uidDomainHint':
    '캘린더가 일정을 알아볼 수 있도록 모든 일정에 들어갑니다. 포럼과 함께 만들어졌고 바뀌지 않습니다.',
  'forum.hue.teal': '청록',
  'forum.hue.warm': '벽돌색',
  'forum.hue.violet': '보라',
  'forum.hue.blue': '파랑',
  'forum.hue.green': '초록',
  'forum.hue.rose': '장미색',
  'forum.hue.ochre': '황토색',
  'forum.hue.slate': '회색',

  'team.title': '팀',
  'team.you': '(나)',
  'team.notYet': '아직 로그인하지 않음',
  'team.role': '역할',
  'team.roleHint':
    '소유자는 팀에 누가 있을지 정합니다. 기획자는 고치고 공개합니다. 열람자는 모두 볼 수 있지만 고치지 못합니다.',
  'team.roleOf': '{name} 님의 역할',
  'team.role.owner': '소유자',
  'team.role.organizer': '기획자',
  'team.role.reader': '열람자',
  'team.change': '바꾸기',
  'team.remove': '내보내기',
  'team.removeOne': '{name} 님을 팀에서 내보내기',
  'team.newLink': '새 링크',
  'team.newLinkFor': '{name} 님을 위한 새 링크',
  'team.add': '사람 추가',
  'team.addText':
    '이메일 주소로 추가합니다. 처음 오는 사람에게는 비밀번호를 정하는 링크가 만들어지니 직접 전해 주세요.',
  'team.name': '이름',
  'team.nameHint': '처음 오는 사람일 때 씁니다. 본인이 바꿀 수 있습니다. 비워 두면 이메일 주소를 씁니다.',
  'team.addButton': '팀에 추가',
  'team.added':
    '{name} 님이 팀에 들어왔습니다. 이미 있는 계정으로 로그인하면 됩니다. 그 계정을 누가 쓰고 있는지는 확인되지 않았으니, 본인의 계정이 맞는지 직접 물어봐 주세요. 로그인하지 못하는 사람에게는 플래너를 운영하는 사람이 링크를 만들어 줄 수 있습니다.',
  'team.already': '{name} 님은 이미 팀에 있습니다. 역할은 목록에서 바꿔 주세요.',
  'team.linkFor': '{name} 님을 위한 링크',
  'team.linkText':
    '다른 사람에게는 보내지 말아 주세요. 먼저 여는 사람이 비밀번호를 정합니다. {hours}시간 동안 한 번만 쓸 수 있고 지금만 보입니다.',
}
