/** Around the desk: frame, sign-in, accounts. */
export const desk = {
  'desk.name': 'Desk',
  'desk.nav.label': 'Pages of this forum at the desk',
  'desk.nav.sessions': 'Sessions',
  'desk.nav.findings': 'Findings',
  'desk.nav.grid': 'Days',
  'desk.nav.people': 'People',
  'desk.nav.organisations': 'Organisations',
  'desk.nav.presentations': 'Presentations',
  'desk.nav.references': 'Background',
  'desk.nav.settings': 'Forum',
  'desk.nav.team': 'Team',
  'desk.nav.releasing': 'Release',
  'desk.unreleased_one': '{count} change',
  'desk.unreleased_other': '{count} changes',

  'desk.signIn': 'Sign in',
  'desk.signOut': 'Sign out',
  'desk.signInHelp':
    'No password, or a lost one? Whoever runs the planner can make you a new link: madang account add, with your e-mail address.',
  'desk.email': 'E-mail address',
  'desk.password': 'Password',
  'desk.oldPassword': 'Current password',
  'desk.newPassword': 'New password',
  'desk.passwordHint': 'At least {least} characters. A short sentence is easy to remember and hard to guess.',
  'desk.yourName': 'Your name',
  'desk.yourNameHint': 'Stands in the history beside what you change. Attendees never see it.',
  'desk.account': 'About you',
  'desk.language': 'Language of the desk',
  'desk.languageOfBrowser': 'As my browser asks',
  'desk.changePassword': 'Change the password',
  'desk.changePasswordText': 'Leave both empty to keep it. A new one signs you out everywhere else.',

  'desk.link.first.title': 'Welcome to Madang',
  'desk.link.first.text':
    'You are the first organizer here. Choose how you sign in; the sample forum is yours to try things on.',
  'desk.link.first.button': 'Open the desk',
  'desk.link.password.title': 'Choose a password',
  'desk.link.password.text':
    'This link works once. Choosing a password signs you in here, and out everywhere else.',
  'desk.link.password.button': 'Save and sign in',
  'desk.link.coordinator.title': 'A session to coordinate',
  'desk.link.coordinator.text':
    'This link lets you see and edit one session of the forum. Keep it to yourself: whoever has it can do the same.',
  'desk.link.coordinator.button': 'Open the session',

  'desk.forums': 'Your forums',
  'desk.noForums':
    'There is no forum here yet. Make the first one: a title, a city and two dates are enough to begin.',
  'desk.noForumsYet':
    'No forum has been shared with you yet. Its owner can add you to the team by your e-mail address.',
  'desk.newForum': 'New forum',

  'desk.save': 'Save',
  'desk.saved': 'Saved.',
  'desk.required': '(needed)',
  'desk.preview': 'Preview',
  'desk.problems_one': 'One thing needs another look',
  'desk.problems_other': '{count} things need another look',
  'desk.problemsOfRow': 'Row {number}: {text}',
  'desk.problemsOfField': '{label}: {text}',
  'desk.problemsText': 'Nothing has been saved yet. Everything that you typed is still here.',

  'error.signedOut.title': 'You are signed out',
  'error.signedOut.text':
    'Nothing was changed. Sign in in another window, then go back here: what you typed is still there and can be sent again.',
  'error.linkOver.title': 'This link no longer works',
  'error.linkOver.text':
    'It was used already, was taken back, or its time has passed. Ask whoever sent it for a new one.',
  'error.tooManySignIns.title': 'Too many attempts',
  'error.tooManySignIns.text':
    'Nobody can sign in with this address for a while. Please try again in a quarter of an hour.',
  'error.toDesk': 'The desk',
  'error.toSignIn': 'Sign in',
}
