import type { GenreKey } from './genres.ts';

/**
 * Every shelf name of the four catalogues → the genres it stands for. One table for all: no name means different things on two platforms.
 * An empty list: the shelf says where a title is from or what form it has, not its genre.
 */
export const platformShelves: Readonly<Record<string, readonly GenreKey[]>> = {
  // Form or origin only
  'British TV Shows': [], International: [], 'International Movies': [], 'International TV Shows': [], 'Korean TV Shows': [], Movies: [], Series: [], 'Spanish-Language TV Shows': [], 'TV Shows': [], Latino: [], 'Black Stories': [], Anthology: [],

  Action: ['action'], 'Action & Adventure': ['action', 'adventure'], 'Action-Adventure': ['action', 'adventure'], 'TV Action & Adventure': ['action', 'adventure'], Adventure: ['adventure'],
  Superhero: ['action', 'fantasy'], Survival: ['adventure'], 'Spy/Espionage': ['thriller'], Disaster: ['action'],

  Animation: ['animation'], 'Adult Animation': ['animation'], Cartoons: ['animation', 'kids'], Anime: ['anime', 'animation'], 'Anime Features': ['anime', 'animation'], 'Anime Series': ['anime', 'animation'],

  Comedy: ['comedy'], Comedies: ['comedy'], 'TV Comedies': ['comedy'], Sitcom: ['comedy'], 'Sketch Comedy': ['comedy'], Parody: ['comedy'], Buddy: ['comedy'], 'Romantic Comedy': ['romance', 'comedy'],
  'Stand Up': ['stand-up', 'comedy'], 'Stand-Up Comedy': ['stand-up', 'comedy'], 'Stand-Up Comedy & Talk Shows': ['stand-up', 'talk-show'],

  Crime: ['crime'], 'Crime TV Shows': ['crime'], 'Police/Cop': ['crime'], Mystery: ['mystery'], 'TV Mysteries': ['mystery'], Suspense: ['thriller'], Thriller: ['thriller'], Thrillers: ['thriller'], 'TV Thrillers': ['thriller'],

  Documentary: ['documentary'], Documentaries: ['documentary'], Docuseries: ['documentary'],
  Drama: ['drama'], Dramas: ['drama'], 'TV Dramas': ['drama'], Medical: ['drama'], 'Soap Opera / Melodrama': ['drama'], Biographical: ['history'], Historical: ['history'], History: ['history'],

  Family: ['family'], 'Children & Family Movies': ['family', 'kids'], Kids: ['kids'], "Kids' TV": ['kids'], Teen: ['teen'], 'Teen TV Shows': ['teen'], 'Young Adult Audience': ['teen'], 'Coming of Age': ['teen'],

  Fantasy: ['fantasy'], 'Sci-Fi & Fantasy': ['science-fiction', 'fantasy'], 'TV Sci-Fi & Fantasy': ['science-fiction', 'fantasy'], 'Science Fiction': ['science-fiction'],
  Horror: ['horror'], 'Horror Movies': ['horror'], 'TV Horror': ['horror'],

  Music: ['music'], Musical: ['music'], 'Music & Musicals': ['music'], 'Music Videos and Concerts': ['music'], 'Concert Film': ['music'], Dance: ['music'],

  Romance: ['romance'], 'Romantic Movies': ['romance'], 'Romantic TV Shows': ['romance'], 'Military and War': ['war'], Western: ['western'],

  Arthouse: ['arts', 'independent'], 'Arts, Entertainment, and Culture': ['arts'], 'Independent Movies': ['independent'],
  Classics: ['classics'], 'Classic Movies': ['classics'], 'Classic & Cult TV': ['classics'], 'Cult Movies': ['classics'],
  'Faith & Spirituality': ['faith'], 'Faith and Spirituality': ['faith'], LGBTQ: ['lgbtq'], 'LGBTQ+': ['lgbtq'], 'LGBTQ Movies': ['lgbtq'],

  'Cooking & Food': ['lifestyle'], Fitness: ['lifestyle'], 'Health & Wellness': ['lifestyle'], Lifestyle: ['lifestyle'], 'Lifestyle & Culture': ['lifestyle'], Travel: ['lifestyle'],
  'Animals & Nature': ['nature'], 'Science & Nature TV': ['nature'], 'Science & Technology': ['nature'],
  News: ['news'], 'Special Interest': ['special-interest'], Sports: ['sports'], 'Sports Movies': ['sports'],
  'Game Show / Competition': ['reality'], 'Game Shows': ['reality'], Reality: ['reality'], 'Reality TV': ['reality'], Unscripted: ['reality'],
  'Late Night': ['talk-show'], 'Talk Show': ['talk-show'], 'Talk Show and Variety': ['talk-show'], Variety: ['talk-show'],
};
