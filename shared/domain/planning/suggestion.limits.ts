/** Moves of one suggestion, which are taken by one command and taken back by one undo. A board shows no more at once. */
export const MOST_MOVES = 150;
