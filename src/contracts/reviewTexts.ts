/** What the labelled reviews of the training set look like, computed when the site was built: `LabelledTexts` as JSON. Of words and phrases it names those alone that are in at least 20 reviews. */
export const reviewTextsArtefact = 'explore/review-texts';
/** Raised when a reader of version n would misread version n + 1. */
export const reviewTextsVersion = 1;
