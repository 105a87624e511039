/** Words that stand for a missing cell unless a person says otherwise; an empty or blank cell is missing always. Compared without blanks around them. */
export const missingWords: readonly string[] = ['NA', 'N/A', 'n/a', '#N/A', 'NaN', 'nan', 'null', 'NULL', 'None'];
