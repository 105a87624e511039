/** What `functionWords` is for English. */
export const spanishFunctionWords: ReadonlySet<string> = new Set((
  'a al algo alguien algún alguna algunas alguno algunos allí ante antes aquel aquella aquellas aquello aquellos aquí así aun aún aunque bajo bien cada casi como cómo con contra cual cuál cualquier cuando cuándo '
  + 'cuanto de debe del demasiado dentro desde después donde dónde dos durante e el él ella ellas ello ellos en entonces entre era eran eres es esa esas ese eso esos está ésta estaba estaban estamos están estar estas '
  + 'este éste esto estos estoy fue fueron fui ha había habían haber hace hacen hacer hacia han has hasta hay haya he hemos incluso ir jamás junto la las le les lo los más mas me menos mi mí mientras mis misma mismas '
  + 'mismo mismos mucha muchas mucho muchos muy nada nadie ni ningún ninguna ninguno no nos nosotros nuestra nuestro nunca o os otra otras otro otros para parece pero poca pocas poco pocos por porque pueda puede pueden '
  + 'pues que qué quien quién quienes quizá quizás sea sean según ser si sí sido siempre siendo sin sino sobre sólo solo somos son soy su sus tal también tampoco tan tanto te tener tenía ti tiene tienen toda todas todavía '
  + 'todo todos tras tu tú tus u un una unas uno unos usted va van varias varios vez y ya yo'
).split(' '));
