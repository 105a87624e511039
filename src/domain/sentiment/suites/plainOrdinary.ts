import type { PlainGroup } from './plain.ts';

/** Ordinary prose, and the shortest things that people say of a film. */
export const plainOrdinary: readonly PlainGroup[] = [
  {
    slice: 'prose', label: 1,
    texts: [
      'A warm and funny story about three sisters who inherit a lighthouse. The acting is excellent throughout, and the sea has never looked better on screen.',
      'My grandmother showed me this when I was nine. I showed it to my own children last week, and they loved it as much as I did.',
      'The chase through the market is one of the most exciting sequences I have ever seen.',
      'Beautifully photographed, quietly acted and deeply moving. I left the theatre a happier person.',
      'What a cast! Every supporting role is played with wit, and the two leads light up the screen.',
      'This documentary taught me more about bees than ten years of school, and it made me laugh besides. Highly recommended.',
      'A clever script with a perfect ending. I am still thinking about it three days later.',
      'The songs are catchy, the dancing is superb, and the costumes deserve an award.',
      'Among the best horror films of the decade: smart, patient and truly frightening.',
      'I watched it twice in one weekend and found new details to enjoy the second time.',
      'A touching portrait of old age with a brilliant performance in the leading role.',
      'Great fun for the whole family, with gags for the parents and heroes for the kids.',
    ],
  },
  {
    slice: 'prose', label: 0,
    texts: [
      'The plot makes no sense, the acting is wooden and the lighting is so dark that I could not see half of it.',
      'I paid good money to see this rubbish and walked out after an hour, along with most of the audience.',
      'A lazy, cynical sequel that repeats every joke of the first film and adds some that are worse.',
      'Terrible script, terrible pacing, terrible accents. Avoid it.',
      'It drags on for almost three hours without a single interesting character.',
      'The monster looks like a wet carpet and the hero acts like one. Awful.',
      'What a waste of a talented cast. They all seem embarrassed to be there.',
      'I have rarely been so bored. Even the explosions are dull.',
      'The dialogue is painful, the music is annoying, and the ending is an insult to the viewer.',
      'Cheap sets, bad dubbing and a story that a child could have written on the back of a napkin.',
      'Pretentious nonsense from beginning to end. I want my two hours back.',
      'An ugly and mean-spirited comedy that thinks shouting is the same as being funny.',
    ],
  },
  {
    slice: 'short', label: 1,
    texts: [
      'Loved it!', 'A wonderful film.', 'Best movie of the year.', 'Truly moving.', 'Great acting and a great story.', 'Simply superb.', 'Very funny.', 'A perfect ending.',
      'Highly recommended.', 'I enjoyed every minute.', 'Brilliant from start to finish.', 'An absolute delight.',
    ],
  },
  {
    slice: 'short', label: 0,
    texts: [
      'Hated it.', 'A terrible film.', 'Worst movie ever.', 'So boring.', 'Bad acting and a bad story.', 'Complete garbage.', 'Awful.', 'A waste of time.',
      'Avoid at all costs.', 'I fell asleep.', 'Dull and predictable.', 'What a mess.',
    ],
  },
];
