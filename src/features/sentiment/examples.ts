/** A text to try, written for this screen. Its label and note are `sentiment.example_<name>` and `sentiment.exampleNote_<name>`. */
export interface Example {
  readonly name: 'praise' | 'pan' | 'negation' | 'turn' | 'mixed' | 'rating' | 'sarcasm' | 'spanish' | 'short';
  readonly text: string;
}

export const examples: readonly Example[] = [
  { name: 'praise', text: 'I went in tired and came out grinning. The two leads are wonderful together, the jokes land, and the last scene is one of the loveliest I have seen in years. Highly recommended.' },
  { name: 'pan', text: 'What a waste of two hours. The plot makes no sense, the acting is wooden, and I looked at my watch more often than the hero fired his gun. Avoid it.' },
  { name: 'negation', text: 'Not bad at all! I was never bored, and there is hardly a scene that I would cut.' },
  { name: 'turn', text: 'I expected to hate it, and the first half hour nearly proved me right: slow, grey and far too pleased with itself. But then it found its heart, and by the end I did not want it to be over.' },
  { name: 'mixed', text: 'The photography is beautiful and the music is superb. The story, sadly, is thin. The dialogue is clumsy and the second half drags. Even so, I do not regret the ticket.' },
  { name: 'rating', text: 'Saw it with my brother last night, on a rainy Tuesday. 3/10 from me; he gave it 4 out of 10.' },
  { name: 'sarcasm', text: 'Oh wonderful, another masterpiece about a man who punches helicopters. I simply loved paying to find out that my popcorn was the best actor in the room. Bravo, a triumph.' },
  { name: 'spanish', text: 'Una película preciosa, con unos actores magníficos y un final que no se olvida. Se la recomiendo a todo el mundo.' },
  { name: 'short', text: 'Blue chairs.' },
];
