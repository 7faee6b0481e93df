/** 파일을 읽을 수 없는 이유와 그때 할 일. */
export const unreadable = {
  'unreadable.wrong-type':
    '이 파일은 {type}입니다. 플래너는 Word 파일(.docx), PDF, HTML, Markdown, 일반 텍스트를 읽습니다. 이 가운데 하나로 저장해서 다시 올려 주세요.',
  'unreadable.encrypted': '암호로 잠긴 파일입니다. 파일을 열어 암호 없이 저장한 다음 다시 올려 주세요.',
  'unreadable.empty': '이 파일에는 글자가 없습니다. 올바른 파일인지 확인해 주세요.',
  'unreadable.too-big':
    '파일이 {most}MB보다 큽니다. 그림을 빼거나 세션 안내가 있는 쪽만 저장해서 다시 올려 주세요.',
  'unreadable.zip-bomb':
    '압축을 풀면 문서라고 하기에는 지나치게 커지는 파일이라 열지 않았습니다. 문서를 만든 프로그램에서 새로 저장해 주세요.',
  'unreadable.scans':
    '이 PDF의 쪽은 그림이라 글자가 들어 있지 않습니다. 문자 인식(OCR)을 거치거나, 인쇄하기 전의 원본 문서를 올려 주세요.',
  'unreadable.broken':
    '손상된 파일입니다. 일부가 없거나 알아볼 수 없습니다. 문서를 만든 프로그램에서 열어 새로 저장한 다음 다시 올려 주세요.',
  'unreadable.too-long':
    '문서가 너무 길어 정해진 시간 안에 읽을 수 없습니다. 세션 안내가 있는 쪽만 올려 주세요.',
  'unreadable.busy': '지금 다른 문서를 읽고 있습니다. 잠시 뒤에 다시 시도해 주세요.',

  'unreadable.type.doc': '2007년 이전 형식의 Word 문서(.doc)',
  'unreadable.type.pptx': '프레젠테이션',
  'unreadable.type.xlsx': '스프레드시트',
  'unreadable.type.odt': 'OpenDocument 파일',
  'unreadable.type.pages': 'Apple의 Pages, Numbers 또는 Keynote 파일',
  'unreadable.type.epub': '전자책',
  'unreadable.type.rtf': '서식 있는 텍스트 문서(.rtf)',
  'unreadable.type.hwp': '한글 문서(.hwp)',
  'unreadable.type.picture': '그림',
  'unreadable.type.archive': '압축 파일',
  'unreadable.type.unknown': '플래너가 모르는 종류의 파일',
}
