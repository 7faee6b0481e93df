/** Around the desk: frame, sign-in, accounts, team. */
export const desk = {}
