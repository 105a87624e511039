import type { Reading } from './filmIndex.ts';
import type { Agreement } from './samePerson.ts';

/** What speaks for and against a title being a film. */
export interface Evidence {
  readonly reading: Reading;
  /** Words in the title, as folded. */
  readonly words: number;
  /** Whether the two titles name the same numbers: a sequel differs from its film by little else. */
  readonly sameNumbers: boolean;
  /** Films of any year that bear exactly this title, the candidate included. */
  readonly namesakes: number;
  /** Those of them within a year of the title, the candidate excluded. */
  readonly rivals: number;
  /** |release years apart|; null when the film has no date. */
  readonly yearGap: number | null;
  /** |minutes apart|; null when either is unknown. */
  readonly runtimeGap: number | null;
  /** Minutes of the film; null when unknown. */
  readonly runtimeMin: number | null;
  readonly directors: Agreement;
  readonly cast: Agreement;
  /** Cast names in common. */
  readonly commonCast: number;
  /** Voters of the film: what a platform carries is far likelier the known film of a name than an unknown one. */
  readonly votes: number;
}

/** Voters from which a film counts as noticed, as widely known, and as the one meant by a title that three films or more bear. */
const someVotes = 50, manyVotes = 150, massVotes = 500;

const within = (gap: number | null, minutes: number): boolean => gap !== null && gap <= minutes;

/** Cuts, credits and PAL speed make the same film differ by minutes; beyond 15 minutes and a sixth of its length it is another work or a mistake. */
function isFar({ runtimeGap, runtimeMin }: Evidence): boolean {
  return runtimeGap !== null && runtimeGap > 15 && runtimeGap > (runtimeMin ?? 0) / 6;
}

/** Whether the evidence suffices to call the title this film. Precision first: a wrong match shows wrong facts, a missing one only fewer. */
export function suffices(evidence: Evidence): boolean {
  const { reading, yearGap, runtimeGap, directors, cast, commonCast } = evidence;
  const far = isFar(evidence);
  const contradictions = Number(directors === 'contradict') + Number(cast === 'contradict') + Number(far);
  if (yearGap === null) return reading === 'exact' && directors === 'agree' && commonCast > 0 && within(runtimeGap, 5);
  if (yearGap > 1) return false;

  if (reading === 'exact') {
    if (directors === 'agree') return contradictions < 2;
    if (commonCast >= 2) return contradictions < 2;
    if (commonCast === 1) return directors === 'contradict' ? within(runtimeGap, 5) : !far;
    return contradictions === 0 ? sufficesAlone(evidence) : sufficesAgainst(evidence);
  }
  if (reading === 'loose') {
    if (directors === 'agree' || commonCast >= 2) return contradictions === 0 || (contradictions === 1 && within(runtimeGap, 5));
    if (commonCast === 1) return contradictions === 0 && within(runtimeGap, 10);
    return contradictions === 0 && evidence.words >= 3 && yearGap === 0 && within(runtimeGap, 3);
  }
  if (contradictions > 0) return false;
  if (reading === 'similar' && !evidence.sameNumbers) return directors === 'agree' && commonCast >= 2 && within(runtimeGap, 3);
  if (directors === 'agree') return commonCast >= 2 || (commonCast === 1 && within(runtimeGap, 10)) || within(runtimeGap, 3);
  return reading === 'part' && commonCast >= 2 && within(runtimeGap, 5);
}

/**
 * Same title, nobody known on one side or the other: year and length must do, and the commoner the title the closer.
 * A film with many voters and no namesake of its year counts as evidence of its own where its length is not known.
 */
function sufficesAlone({ words, namesakes, rivals, yearGap, runtimeGap, votes }: Evidence): boolean {
  if (words === 1 || namesakes > 1) {
    if (rivals > 0 || votes < manyVotes) return yearGap === 0 && within(runtimeGap, 3);
    return yearGap === 0 ? within(runtimeGap, 5) || (runtimeGap === null && (namesakes <= 2 || votes >= massVotes)) : within(runtimeGap, 2);
  }
  if (votes < someVotes) return within(runtimeGap, yearGap === 0 ? 5 : 3);
  if (runtimeGap === null) return words >= 3 || (yearGap === 0 && votes >= manyVotes);
  if (yearGap === 0) return words >= 3 || within(runtimeGap, 10);
  return within(runtimeGap, 5);
}

/** Same title but other people: only voices of another language, with the same year and length, are let through. */
function sufficesAgainst({ words, namesakes, yearGap, runtimeGap, directors }: Evidence): boolean {
  return directors !== 'contradict' && words >= 2 && namesakes === 1 && yearGap === 0 && within(runtimeGap, 2);
}

const weights = { exact: 3, loose: 2, part: 1, similar: 0, directors: 4, castName: 2, contradiction: -3, yearGap: -0.5, runtimeMinute: -0.1, unknownRuntime: -1 } as const;
const countedCast = 3;
const countedMinutes = 30;

/** How strong the evidence is, to choose between films for which it suffices; larger is stronger. */
export function strength({ reading, yearGap, runtimeGap, directors, cast, commonCast }: Evidence): number {
  return (
    weights[reading] +
    (directors === 'agree' ? weights.directors : directors === 'contradict' ? weights.contradiction : 0) +
    (cast === 'contradict' ? weights.contradiction : weights.castName * Math.min(commonCast, countedCast)) +
    weights.yearGap * (yearGap ?? 2) +
    (runtimeGap === null ? weights.unknownRuntime : weights.runtimeMinute * Math.min(runtimeGap, countedMinutes))
  );
}
