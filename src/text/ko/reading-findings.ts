/** Where a document that is brought in disagrees with itself. */
export const readingFindings = {
  'reading.finding.zones-disagree': '같은 순간이어야 할 두 시각이 서로 다릅니다: {one}, {other}',
  'reading.finding.weekday-disagrees': '{date} 옆에 “{written}”이라고 적혀 있으나 요일이 다릅니다.',
  'reading.finding.minutes-disagree': '{title} {written}분이라고 적혀 있으나 시각으로는 {between}분입니다.',
  'reading.finding.more-than-slot': '행을 모두 더하면 {minutes}분인데 문서에 적힌 시간은 {slot}분입니다.',
  'reading.finding.slot-length': '문서에 적힌 {slot}분 가운데 행을 모두 더하면 {minutes}분입니다.',
  'reading.finding.outside-slot': '“{title}”({written})은(는) 문서에 적힌 시간 {slot} 밖에 있습니다.',
  'reading.finding.person-not-in-list': '{name} 님은 진행 순서에는 있으나 문서의 명단에는 없습니다.',
  'reading.finding.speaker-without-slot':
    '{name} 님은 발표자로 적혀 있으나 진행 순서의 어느 행에도 없습니다.',
  'reading.finding.title-differs':
    '{name} 님의 발표 제목이 한 곳에는 “{listed}”, 진행 순서에는 “{row}”로 적혀 있습니다.',
  'reading.finding.round-empty': '{name}에 질문이 없습니다.',
  'reading.finding.several-sheets':
    '이 문서에는 안내문이 {count}개 들어 있습니다: {titles}. 첫 번째만 읽었습니다. 나머지는 하나씩 따로 가져와 주세요.',
  'reading.finding.other': '문서의 내용이 서로 맞지 않습니다({code}).',
}
