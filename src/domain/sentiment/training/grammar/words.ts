import { slots } from '../turnedPhrases.ts';

/** Words of one kind in both moods: of blame, then of praise. */
export type Moods = readonly [blame: readonly string[], praise: readonly string[]];

const listed = (words: string): readonly string[] => words.trim().split(/,\s*/);
const moods = (blame: string, praise: string): Moods => [listed(blame), listed(praise)];
const withSlots = (blame: string, praise: string, more: Moods): Moods => [[...new Set([...(slots[blame] ?? []), ...more[0]])], [...new Set([...(slots[praise] ?? []), ...more[1]])]];

/** By the letter of their slot. Adjectives come from the reviews besides: see polarAdjectives. */
export const moodWords: Readonly<Record<string, Moods>> = {
  a: withSlots('N', 'P', [[], []]),
  n: withSlots('GN', 'GP', moods(
    'travesty,debacle,abomination,monstrosity,atrocity,sham,stinker,clunker,misfire,snoozer,bloated mess,tripe,drivel,trash,garbage,rubbish,piece of junk,waste,letdown,torture,ordeal,yawn,dreck,shambles,disgrace,farce,car crash,rip-off,hack job,bad joke,sleeping pill,cure for insomnia,terrible film,awful movie,boring film',
    'treasure,marvel,knockout,landmark,charmer,tour de force,standout,beauty,pearl,wonderful film,lovely film,brilliant movie,modern classic,instant classic,rare treat,pure joy,crowd-pleaser,hoot,keeper,stunner,milestone,piece of art,little miracle,feel-good movie,sheer delight,true original',
  )),
  q: withSlots('V', 'Q', moods(
    'bad dialogue,dead air,stock characters,cheap effects,cheap thrills,cheap laughs,forced humour,empty talk,bad writing,dull speeches,mush,pointless violence,gore,shouting,screaming,lame jokes,toilet humour,sexism,coincidences,plot twists that make no sense,endless chases,slow motion,bloat,pomposity,mediocrity,laziness,hysterics,sap,schlock,confusion,drivel,hot air,moralising,exposition',
    'beauty,feeling,courage,power,honesty,good humour,intelligence,craft,creativity,joy,hope,wonder,atmosphere,good acting,good writing,great lines,surprises,real emotion,interesting characters,good ideas,pathos,compassion,integrity,freshness,sensitivity,vision,sincerity,skill,character,class,poetry,charisma,truth,pace,momentum',
  )),
  v: moods(
    'bore,disappoint,annoy,irritate,tire,insult,exhaust,offend,embarrass,depress,confuse,frustrate,drag,preach,ramble',
    'delight,entertain,impress,convince,amuse,thrill,surprise,excite,please,satisfy,charm,captivate,inspire,touch,move,engage,enchant,fascinate,deliver,work',
  ),
  ved: moods(
    'bored,disappointed,annoyed,irritated,exhausted,offended,depressed,confused,frustrated,tired,insulted',
    'delighted,entertained,impressed,amused,thrilled,surprised,charmed,captivated,inspired,touched,moved,enchanted,fascinated,gripped',
  ),
  f: moods(
    'bored,disappointed,annoyed,irritated,let down,depressed,frustrated,underwhelmed,unimpressed,appalled,disgusted,bored stiff,bored to death,cheated,confused,embarrassed,insulted,tired,restless,angry,fed up,unmoved,bored to tears,cold',
    'moved,entertained,thrilled,delighted,impressed,captivated,hooked,charmed,amused,enchanted,touched,spellbound,glued to the screen,fascinated,amazed,happy,excited,blown away,engrossed,inspired,won over,overwhelmed,in tears,on the edge of my seat,swept away',
  ),
  l: moods(
    'hate,dislike,regret,loathe,despise,detest,resent',
    'like,love,enjoy,admire,adore,appreciate,recommend,treasure',
  ),
  d: moods(
    "hated,disliked,regretted,loathed,despised,detested,resented,couldn't stand",
    'liked,loved,enjoyed,admired,adored,appreciated,really liked,loved',
  ),
  k: moods(
    'worst,dullest,silliest,weakest,dumbest,ugliest,lamest,cheapest,most boring,most tedious,most annoying,most disappointing,most pointless,poorest,slowest,least convincing,least funny',
    'best,funniest,greatest,finest,most moving,most entertaining,most exciting,most beautiful,most original,smartest,sweetest,strongest,most charming,most memorable,loveliest',
  ),
  b: moods(
    'worse,duller,weaker,sillier,slower,dumber,less funny,less interesting,lamer',
    'better,funnier,stronger,smarter,finer,more fun,richer,deeper,more interesting',
  ),
  c: moods(
    'worse,duller,weaker,sillier,uglier,dumber,lazier,lamer,poorer,cheaper',
    'better,funnier,finer,stronger,smarter,lovelier,greater,sweeter,cleverer',
  ),
};

/** The commonest adjectives, which come more often than the others. */
export const commonAdjectives: Moods = moods(
    'bad,boring,awful,terrible,dull,stupid,silly,slow,weak,poor,predictable,disappointing,annoying,tedious',
    'good,great,funny,excellent,wonderful,entertaining,interesting,beautiful,moving,brilliant,enjoyable,clever,amazing,original,exciting',
);

/** What a film does, in more than a word; for %v+ and %v-. */
export const longVerbs: Moods = [slots['VN'] ?? [], slots['VP'] ?? []];

/** What has no mood, by slot: the work, a part of a %o (scene, line), genre, what it is measured against, things and doings that bore everybody, small creatures, people, emphasis. */
export const neutralWords: Readonly<Record<string, readonly string[]>> = {
  s: listed('the film,this film,it,the movie,this movie,the whole thing,this one,this,the sequel,the show,this show,the series,this remake,the picture,this picture,the story,the pilot,this documentary,the second one,the new one,this little film,that film,this adaptation,his latest,her new film,the cartoon,the play,the last season,the first episode,this comedy,the musical'),
  o: listed('scene,joke,line,moment,performance,idea,minute,frame,shot,character,song,story,script,plot,ending,cast,director,actor,image,sequence,episode,thing,role,score,twist,gag'),
  g: listed("comedy,thriller,horror film,western,musical,war film,love story,romance,drama,documentary,cartoon,action film,sequel,remake,family film,mystery,science fiction film,superhero film,spy film,biopic,period drama,sitcom,crime film,zombie film,monster movie,slasher,children's film,romantic comedy,ghost story,costume drama"),
  x: listed("the original,the first film,the first one,most television,the other sequels,anything on television,the remake,the last one,the previous film,most films today,his other films,the book,the trailer,everything else out there,the rest of the series,what Hollywood makes,all the others,the usual fare,last year's winner,the sequel,the competition"),
  y: listed('a funeral,a trip to the dentist,a phone book,a wet sponge,a root canal,a tax form,a traffic jam,a bus ride,a dead fish,a cardboard box,an instruction manual,a dial tone,a brick,a parking lot,a cold soup,a bad date,an empty room,a flat tyre,a shopping list,a screen saver,a school play,a lump of coal,a toothache,a waiting room,a washing machine,a rainy Monday,my last haircut,the end credits,the coming attractions,the popcorn'),
  z: listed('watch paint dry,do my taxes,clean the bathroom,count sheep,stare at a wall,visit the dentist,watch grass grow,do the dishes,iron shirts,wait for a bus,read the phone book,sort my socks,listen to static,mow the lawn,sit in traffic,fold laundry,eat my hat,scrub the floor,watch the weather channel,have a tooth pulled'),
  zing: listed('watching paint dry,doing my taxes,cleaning the bathroom,counting sheep,staring at a wall,visiting the dentist,watching grass grow,doing the dishes,ironing shirts,waiting for a bus,reading the phone book,sorting socks,listening to static,mowing the lawn,sitting in traffic,folding laundry,scrubbing floors,having a tooth pulled,filling in forms'),
  z2: listed('stayed in bed,gone for a walk,slept,read a book,done the dishes,stayed home,watched the news,washed the car'),
  h: listed('dog,cat,little brother,grandmother,hamster,neighbour,child,monkey,robot,baby,parrot,goldfish,kid,uncle,six-year-old,plumber'),
  w: listed('my wife,my husband,my brother,my sister,my mother,my father,my friend,my best friend,my boyfriend,my girlfriend,everyone,everybody,my son,my daughter,my boss,my neighbour,my teacher,my roommate,a colleague,the whole family,the man beside me,my dad,my mom,some critic,a friend,a reviewer,the whole world,he,she,the guy next to me,my grandmother,nobody else'),
  m: listed('very,really,that,particularly,especially,all that,remotely,even,so,too,terribly,exactly,entirely,quite,overly,in any way'),
  m0: listed('really,very,truly,so,quite,extremely,absolutely,utterly,just,simply,incredibly,rather,pretty'),
  medium: listed('television,the radio,YouTube,a cereal box'),
  fanOf: listed('the series,the genre,the director,the actor,the books'),
};

/** Parts of a film, one and many; for %p, %p2 and %pp. */
export const parts = {
  one: listed('the acting,the plot,the script,the dialogue,the pacing,the ending,the music,the direction,the cast,the story,the humour,the camera work,the lead,the opening,the romance,the writing,the score,the editing,the second half,the finale,the hero,the mood,the premise,the villain,the lead actress,the leading man,the director,the soundtrack,the photography,the cinematography,the humor,the first half,the last act,the middle,the beginning,the love story,the heroine,the main character,the supporting cast,the final scene,the twist,the animation,the action,the production,the lighting,her performance,his performance,the child actor,the title song,the narration,the sound,the concept,the setting,the screenplay,the dancing,the central relationship,the lead singer,the subplot,the choreography,the dog'),
  many: listed('the effects,the performances,the jokes,the characters,the songs,the actors,the special effects,the action scenes,the costumes,the lines,the visuals,the sets,the stunts,the leads,the fight scenes,the dialogues,the scares,the children,the flashbacks,the monsters,the first ten minutes,the last twenty minutes,the twists,the voices,the locations,the battles,the love scenes,the gags,the subtitles,the minor characters'),
};

/** What may stand around: before a sentence, as a sentence of its own, behind. */
export const openings = listed('to be honest,frankly,in the end,all in all,well,honestly,I must say,I have to say,in my opinion,for me,personally,let me tell you,overall,for once,as a parent,as a fan,in short,as usual,on the whole,believe me,you know what,okay,look,oh,so,and,but,after two hours,looking back,on reflection');
export const asides = listed('I saw it last night,We rented it on Friday,My sister gave me the DVD,It was on television last week,I watched this with my family,It came out in the nineties,The story is set in Paris,It is about two brothers who rob a bank,The theatre was half full,I knew nothing about the director,I went on a Sunday afternoon,This is the third film in the series,I have read the book,It runs for two hours,A woman moves to a small town,We watched it on a plane,Two cops look for a killer,It was made in Canada,I am writing this right after seeing it,A word on this one');
export const closings: readonly string[] = ['', '', '', '', '.', '.', '.', '.', '.', '.', '!', '!!', '...', ' in my opinion.', ' for me.', ' if you ask me.', ', believe me.', ', I would say.', ', really.', ' as far as I am concerned.', ', to be honest.', ', in my book.', ' and I mean it.', ', period.', ' from beginning to end.', ', at least to me.', ', full stop.', ' this time.', ', you know.'];
export const moodFaces: Moods = [[':(', '😡', '👎', '😴', '💩', ':-('], [':)', '😀', '👍', '❤️', '😍', ':D']];
