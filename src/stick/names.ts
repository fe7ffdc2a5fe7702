/** The folder of an edition that holds the site. */
export const SITE_FOLDER = '文献库';

/** The page beside it that people open. */
export const OPENING_PAGE = '打开文献库.html';
