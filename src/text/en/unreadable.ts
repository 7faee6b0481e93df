/** Why a file can't be read, and what to do about it. */
export const unreadable = {
  'unreadable.wrong-type':
    'This is {type}. The planner reads Word files (.docx), PDF, HTML, Markdown and plain text: save it as one of these and bring it again.',
  'unreadable.encrypted':
    'This file is locked with a password. Open it, save it without the password, and bring it again.',
  'unreadable.empty': 'There are no words in this file. Check that it is the right one.',
  'unreadable.too-big':
    'This file is larger than {most} MB. Save it without its pictures, or only the pages with the sheet, and bring it again.',
  'unreadable.zip-bomb':
    'This file unpacks to far more than a document should hold, so it was not opened. Save the document anew from the program that it was made with.',
  'unreadable.scans':
    'The pages of this PDF are pictures: there are no letters in it. Run text recognition over it, or bring the document that it was printed from.',
  'unreadable.broken':
    'This file is damaged: parts of it are missing or can’t be made out. Open it in the program that it was made with, save it anew, and bring it again.',
  'unreadable.too-long':
    'This document is too long to be read in a reasonable time. Bring only the pages with the sheet.',
  'unreadable.busy': 'Other documents are being read right now. Try again in a minute.',

  'unreadable.type.doc': 'a Word document in the format from before 2007 (.doc)',
  'unreadable.type.pptx': 'a presentation',
  'unreadable.type.xlsx': 'a spreadsheet',
  'unreadable.type.odt': 'an OpenDocument file',
  'unreadable.type.pages': 'a file of Apple’s Pages, Numbers or Keynote',
  'unreadable.type.epub': 'an e-book',
  'unreadable.type.rtf': 'a document in rich text format (.rtf)',
  'unreadable.type.hwp': 'a Hangul document (.hwp)',
  'unreadable.type.picture': 'a picture',
  'unreadable.type.archive': 'an archive of files',
  'unreadable.type.unknown': 'a kind of file that the planner doesn’t know',
}
