import { expect, test } from 'vitest';
import { escapeHtml, html, nothing, raw } from './html.ts';

test('text cannot become markup, in or out of attributes', () => {
  expect(html`<p title="${'a" onload="x'}">${'<script>alert(1)</script> & co'}</p>`.markup).toBe('<p title="a&quot; onload=&quot;x">&lt;script&gt;alert(1)&lt;/script&gt; &amp; co</p>');
  expect(escapeHtml('&amp;')).toBe('&amp;amp;');
});

test('markup is put in as it is, lists one after another', () => {
  expect(html`<ul>${[html`<li>${1}</li>`, html`<li>${'<'}</li>`]}</ul>${raw('<hr>')}${nothing}`.markup).toBe('<ul><li>1</li><li>&lt;</li></ul><hr>');
});
