/** What falls due within so many days is due soon. Apart from what asks it, of which a page that only compares days needs nothing. */
export const DAYS_BEFORE_DUE = 7;
