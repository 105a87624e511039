import { expect, test } from 'vitest';
import { fixture } from './fixture.ts';
import { getActor } from './getActor.ts';

const catalogue = fixture({
  films: [{ title: 'Matched', cast: ['Ana Torrent', 'Javier Cámara'] }],
  showings: [
    { id: 'ns1', title: 'One', cast: ['Penélope Cruz', 'Ana Torrent'] },
    { id: 'ns2', title: 'Two', type: 'series', cast: ['Penelope Cruz', 'penelope cruz'] },
    { id: 'ns3', title: 'Matched', tmdbId: 1 },
    { id: 'ns4', title: 'No cast anywhere' },
    { id: 'ns5', title: 'Own cast wins', tmdbId: 1, cast: ['Luis Tosar'] },
    { id: 'ns6', title: 'Other year', releaseYear: 2017, cast: ['Luis Tosar'] },
    { id: 'hs7', title: 'Matched', tmdbId: 1 },
    { id: 'hs8', title: 'Unmatched' },
  ],
});

test('all that tie are listed by name, spellings folded together, each title counted once', () => {
  expect(getActor.answer(catalogue, { platform: 'netflix', year: 2018 }, 'en')).toMatchObject({
    rows: [{ actor: 'Ana Torrent', titles: 2 }, { actor: 'Penélope Cruz', titles: 2 }],
    sentence: '2 actors tie on Netflix in 2018 with 2 titles each: Ana Torrent and Penélope Cruz. For 1 title without a cast on Netflix, the cast of the matched film stands in.',
    coverage: { known: 4, of: 5 },
  });
});

test('Hulu gives no cast: the matched film stands in, and the answer says so', () => {
  expect(getActor.answer(catalogue, { platform: 'hulu', year: 2018 }, 'es')).toMatchObject({
    rows: [{ actor: 'Ana Torrent', titles: 1 }, { actor: 'Javier Cámara', titles: 1 }],
    sentence: expect.stringContaining('En 1 título sin reparto en Hulu se usa el de la película emparejada.'),
    coverage: { known: 1, of: 2, note: 'títulos de reparto conocido, 1 de ellos por la película emparejada' },
  });
});

test('a single winner, and no titles at all, read naturally', () => {
  expect(getActor.answer(catalogue, { platform: 'netflix', year: 2017 }, 'en')).toMatchObject({ sentence: 'The most frequent actor on Netflix in 2017 is Luis Tosar, in 1 title.' });
  expect(getActor.answer(catalogue, { platform: 'disney', year: 1950 }, 'en')).toMatchObject({ rows: [], sentence: 'Disney+ has no title from 1950.' });
});
