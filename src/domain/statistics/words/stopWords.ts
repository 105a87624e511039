import { functionWords } from '../../sentiment/exploration/functionWords.ts';

const spanish = (
  'a al algo algún alguna algunas alguno algunos ante antes aquel aquella aquellas aquello aquellos aquí así aun aún aunque bajo bien cada casi como cómo con contra cual cuál cuales cuando cuándo de del desde donde dónde '
  + 'durante e el él ella ellas ello ellos en entonces entre era eran eres es esa esas ese eso esos esta está estaba estaban están estar estas este esto estos fue fueron ha había habían haber han hasta hay he hemos hizo '
  + 'la las le les lo los luego más me mi mí mientras mis mismo misma mismos mucha mucho muchas muchos muy nada ni ningún ninguna ninguno no nos nosotros nuestra nuestro o os otra otras otro otros para pero poco por porque '
  + 'pues que qué quien quién quienes se sea ser si sí sido sin sino sobre son soy su sus tal también tampoco tan tanto te ti tiene tienen todo toda todas todos tras tu tú tus u un una unas uno unos ya y yo'
).split(' ');

/** Words of English and Spanish that say little by themselves, in lower case. */
export const stopWords: ReadonlySet<string> = new Set([...functionWords, ...spanish]);
