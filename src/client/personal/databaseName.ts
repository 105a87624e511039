/** All pages of one owner share an origin: the path keeps their records apart. */
export const databaseName = `butaca${import.meta.env.BASE_URL}personal`;
