const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words that hold English sentences together and that few other languages have. */
export const grammarWords = words(
  "the of and to is it that this with for was are be have not but you they his her from what which who whom whose all there their had would were been if about than when will can just very some out "
  + "into only its it's don't doesn't didn't isn't wasn't can't couldn't won't wouldn't shouldn't aren't i'm i've i'd i'll you'll you're we're they're that's there's what's let's my your our we i by at "
  + "more up she him them then how because could did does after before even any other these those much too really ever never again off down over through while should being both each such "
  + "every most own same here why where until without within between against though although however yet nor neither either",
);

/** Further words that most English reviews have; they say something. */
export const commonWords = words(
  'rather quite almost already enough nothing something anything everything everyone anyone someone nobody few many little less least well good great bad best worst better worse way make made makes '
  + 'get got go went see saw seen watch watched watching know think say movie movies story time people thing things life first last',
);

/** Words that hold together sentences of other languages, those left out that English has too; see `foreignShape` for what they look like besides. */
export const foreignWords = words(
  'que el la los las una un uno y es muy pero por para con del al lo se su sus como más mas esta este esto estos estas está qué cuando cuándo donde porque todo toda todos todas nada mucho muchos mejor hay fue '
  + 'ya ni te nos sobre hasta desde también tambien tan otra otro otros era eran sido tiene película pelicula películas peliculas quien sin todavía todavia siempre nunca bien muchísimo sí mis tu yo ella ellos nosotros unos unas cada entre gustó gusto año años '
  + "le les des une et je ne pas qui dans pour sur avec très mais ce cette ces il elle est sont du au aux plus nous vous mon ma mes c'est j'ai n'est d'un d'une qu'il rien tout tous bien être était fait "
  + 'der das und ist nicht ein eine einen einem einer mit auch für ich sehr zu den dem von sie wir im wie noch nur sich auf als dass daß ihn wer um schon viel wird aber nach bei aus oder wenn hat haben sind war '
  + 'di che è per non molto ma della dello questo questa gli sono si più nel nella anche alla dei delle quei ho senza cosa '
  + 'o um uma não nao muito muita mas com da os em ao é foi mais dos das na nos pelo pela isso ele ela mesmo tem são '
  + 'de het een en niet ik dat maar heel erg voor met zijn ook deze over naar och är att som inte det jag på av för ett og ikke jeg til nie jest się dla który bir bu ve çok için '
  + 'ut sit quo quis sed omnis enim esse nostrud nisi',
);

/** What other languages look like: letters that English lacks, words run together by an apostrophe, doubled marks. */
export const foreignShape = /[^ -~’]|^(?:[ljn]|qu|dell|all|nell|sull)'\p{L}{2}/u;
