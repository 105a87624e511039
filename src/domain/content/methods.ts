/** How titles may be compared, in the order they are offered: the blend is the default, `text` its dense vectors alone, the others are the classic recommenders. */
export const methodNames = ['blend', 'text', 'tfidf', 'knn', 'knn-scaled', 'cosine', 'cosine-scaled'] as const;
export type MethodName = (typeof methodNames)[number];
