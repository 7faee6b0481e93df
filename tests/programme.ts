/** The programme of the sample's workshop, as its printed table has it: cells with tabs between. */
export const programme = [
  'Time\tContent',
  '18:00-18:01\tInternet connection check',
  '18:01-18:06\tIntroduction of the moderator',
  '18:06-18:11\tIntroduction of the session: background information, main question, objectives and panel members',
  '18:11-18:21\t1 st speaker presentation: Leaving No One Behind - Going Back for Our Forgotten Managers by Ms. Joyce N. Mundara',
  '18:21-18:31\t2 nd speaker presentation: All the members have the right to live in a friendly, inclusive and suitable community without discrimination in Taipei City by Mr. Li-Li CHANG (Senior Specialist from the Department of Urban Development)',
  '18:31-18:40\t3rd speaker presentation: Community-based healthcare service by Ms. Seon-Hee Choi',
  '18:40-18:50\t4 th speaker presentation: (Re-)building Inclusive Community within Public-Private Partnership in Hongseong, Korea by Mr. Sung-Woong Jung',
  '18:50-19:10\tQuestions and discussions guided by the moderator',
  '19:10-19:25\tQ&A: from participants via chat',
  '19:25-19:30\tClosing remarks by the speakers and the moderator',
].join('\n')
