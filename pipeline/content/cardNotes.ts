/** What figures do not say: for readers of the model card. */
export const cardNotes = {
  summary: {
    en: 'Likeness of films and series: a dense space learnt from texts and facts, an exact cosine over shared facts, closeness in time, and votes.',
    es: 'Parecido entre películas y series: un espacio denso aprendido de textos y datos, un coseno exacto sobre datos compartidos, cercanía en el tiempo y votos.',
  },
  definitions: {
    split: 'Collections with two films or more and people of ml-latest-small are drawn into halves by seed; weights were chosen on the tuning halves, the figures are of the held-out halves.',
    recall: 'Candidates: all films. Query: every film of a held-out collection. Share of the collection\'s other films among the ten best (of ten, where there are more). The collection field is withheld from the facts and from the space, which is learnt again without it.',
    ndcg: 'Candidates: all films. Query: every film that at least 10 held-out people rated 4 stars or more. Gain of a film: share of the query\'s likers who rated it 4 stars or more; discount 1 / log2(place + 1); ideal: the ten films most liked by them. The collection field is withheld here too.',
    coverage: 'Share of all works that stand among the ten best of at least one of 3,000 works sampled by seed, films and series alike.',
    medianVotes: 'Median TMDB votes of the films among those ten best.',
    interval: '95 %, 2,000 bootstrap resamples by seed: of collections for recall, of films asked about for NDCG; `behindBlend` is the blend\'s mean less the method\'s, paired.',
  },
  limits: [
    'People who rate at MovieLens are few (610), early adopters, and rate mostly American films before 2018: agreement with them rewards the well known and the well loved. The weights stop short of what they would choose.',
    'Series are in neither measure: their weights follow from films, from a bonus for the same type set by hand, and from reading.',
    'Nobody\'s votes are known for titles that match no film: they are taken for the mean of streaming films.',
    'Films after 2017 lack keywords, companies, countries and language: they are compared by people, genres, title, text and year.',
    'Texts are English; two thirds of the older films have only a tagline or nothing.',
  ],
  handRead: [] as readonly string[],
} as const;
