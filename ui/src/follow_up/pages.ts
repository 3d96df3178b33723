/** Follow-ups shown on one page. */
export const PAGE = 100;
