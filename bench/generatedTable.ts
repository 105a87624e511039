import type { ColumnData, DataTable } from '../src/domain/statistics/table.ts';
import { seededRandom } from '../src/domain/random.ts';

const numbers = (values: Float64Array): ColumnData => ({ form: 'numbers', meaning: 'number', values });

/**
 * Ten columns of numbers and categories as real tables have them: normal, correlated, log-normal, heavy-tailed, counts, with zeros, with missing cells; categories of 2, 12 and 200 values, some in a Zipf's order.
 * The same seed gives the same table.
 */
export function generatedTable(rows: number, seed = 20_261_128): DataTable {
  const random = seededRandom(seed);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const column = (): Float64Array => new Float64Array(rows);
  const height = column(), weight = column(), income = column(), change = column(), visits = column(), score = column(), age = column();
  const yes = new Int32Array(rows), month = new Int32Array(rows), town = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    const own = normal();
    height[row] = 170 + 10 * own;
    weight[row] = 70 + 8 * own + 6 * normal();
    income[row] = Math.exp(10 + 0.8 * normal());
    change[row] = Math.tan(Math.PI * (random() - 0.5) * 0.98);
    visits[row] = Math.floor(-Math.log(1 - random()) * 4);
    score[row] = random() < 0.3 ? 0 : Math.round(random() * 100) / 10;
    age[row] = random() < 0.07 ? NaN : 18 + Math.floor(random() * 70);
    yes[row] = random() < 0.2 + 0.1 * Number(own > 0) ? 1 : 0;
    month[row] = Math.floor(random() * 12);
    town[row] = random() < 0.02 ? -1 : Math.min(199, Math.floor(200 ** random()) - 1);
  }
  const words = (codes: Int32Array, n: number, name: string): ColumnData => ({ form: 'texts', codes, words: Array.from({ length: n }, (_, at) => `${name} ${at + 1}`) });
  const columns: [string, ColumnData][] = [
    ['height', numbers(height)], ['weight', numbers(weight)], ['income', numbers(income)], ['change', numbers(change)], ['visits', numbers(visits)], ['score', numbers(score)], ['age', numbers(age)],
    ['answer', words(yes, 2, 'answer')], ['month', words(month, 12, 'month')], ['town', words(town, 200, 'town')],
  ];
  return { name: 'generated', rows, columns: columns.map(([name, data]) => ({ name, chosenType: null, data })) };
}
