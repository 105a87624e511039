import type { ChartColours } from '../chartColours.ts';
import { colourOf, type Shape } from './shape.ts';

/** Draws shapes on a canvas, in their order. */
export function paintShapes(ctx: CanvasRenderingContext2D, shapes: readonly Shape[], colours: ChartColours): void {
  ctx.save();
  ctx.lineJoin = 'round';
  for (const shape of shapes) paintShape(ctx, shape, colours);
  ctx.restore();
}

function paintShape(ctx: CanvasRenderingContext2D, shape: Shape, colours: ChartColours): void {
  ctx.fillStyle = colourOf('fill' in shape ? shape.fill : shape.stroke, colours);
  switch (shape.shape) {
    case 'rects':
      for (const [x, y, width, height] of shape.rects) ctx.fillRect(x, y, width, height);
      break;
    case 'cells': {
      const [left, top, width, height] = shape.cell;
      for (const [column, row, cells] of shape.runs) {
        // Whole pixels: between two half-covered ones the ground would shine through.
        const from = Math.round(left + column * width), above = Math.round(top + row * height);
        ctx.fillRect(from, above, Math.round(left + (column + cells) * width) - from, Math.round(top + (row + 1) * height) - above);
      }
      break;
    }
    case 'lines':
      ctx.strokeStyle = ctx.fillStyle;
      ctx.lineWidth = shape.width;
      ctx.setLineDash(shape.dashed ? [6, 5] : []);
      ctx.beginPath();
      for (const line of shape.lines) for (const [index, [x, y]] of line.entries()) ctx[index === 0 ? 'moveTo' : 'lineTo'](x, y);
      ctx.stroke();
      break;
    case 'dots':
      ctx.beginPath();
      for (const [x, y] of shape.dots) {
        ctx.moveTo(x + shape.radius, y);
        ctx.arc(x, y, shape.radius, 0, 2 * Math.PI);
      }
      ctx.fill();
      break;
    case 'hexagons': {
      const half = shape.width / 2, quarter = shape.height / 4;
      ctx.beginPath();
      for (const [x, y] of shape.middles) {
        ctx.moveTo(x, y - 2 * quarter);
        ctx.lineTo(x + half, y - quarter);
        ctx.lineTo(x + half, y + quarter);
        ctx.lineTo(x, y + 2 * quarter);
        ctx.lineTo(x - half, y + quarter);
        ctx.lineTo(x - half, y - quarter);
        ctx.closePath();
      }
      ctx.fill();
      break;
    }
    case 'texts':
      ctx.font = `${shape.sizePx}px ${colours.font}`;
      ctx.textAlign = shape.align === 'middle' ? 'center' : shape.align;
      ctx.textBaseline = 'middle';
      for (const [x, y, text] of shape.texts) ctx.fillText(text, x, y);
  }
}
