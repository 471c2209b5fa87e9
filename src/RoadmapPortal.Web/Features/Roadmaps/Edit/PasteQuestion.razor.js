// What is pasted: read out of the clipboard, given its place among the table's columns, and asked about where that is not sure.

const rowsShown = 8; // when the page asks

// Where a pasted column goes that goes nowhere.
export const nowhere = '';

// ---- reading what is pasted

// Rows of words out of the clipboard, one cell of words if there is no table in it; and how many rows were left out that are nothing
// but a heading over the whole table.
export function readClipboard(data) {
  const table = new DOMParser().parseFromString(data.getData('text/html'), 'text/html').querySelector('table');
  const all = table ? fromTable(table) : fromText(data.getData('text/plain'));
  const rows = all.filter(row => row.some(words => words !== ''));
  const kept = rows.filter(row => !row.isBanner);
  return { rows: kept, banners: rows.length - kept.length };
}

// A merged cell stands in its first row and column; the places that it covers are empty.
function fromTable(table) {
  const rows = [];
  [...table.rows].forEach((line, at) => {
    rows[at] ??= [];
    let column = 0;
    for (const cell of line.cells) {
      while (rows[at][column] !== undefined) {
        column++;
      }

      const [across, down] = [Math.min(cell.colSpan, 50), Math.min(cell.rowSpan || 1, table.rows.length - at)];
      for (let below = 0; below < down; below++) {
        rows[at + below] ??= [];
        for (let right = 0; right < across; right++) {
          rows[at + below][column + right] = below + right === 0 ? wordsOf(cell) : '';
        }
      }

      column += across;
    }
  });
  const width = Math.max(0, ...rows.map(row => row.length));
  return rows.map((row, at) => Object.assign(
    Array.from({ length: width }, (_, place) => row[place] ?? ''),
    { isBanner: width > 1 && table.rows[at]?.cells.length === 1 && table.rows[at].cells[0].colSpan >= width }));
}

// Paragraphs and breaks are line breaks; the line breaks of the source are spaces, as a browser shows them.
function wordsOf(cell) {
  let words = '';
  const walk = node => {
    if (node.nodeType === Node.TEXT_NODE) {
      words += node.data.replace(/[ \t\r\n]+/g, ' ');
    } else if (node.nodeName === 'BR') {
      words += '\n';
    } else if (!['STYLE', 'SCRIPT', 'TABLE'].includes(node.nodeName) || node === cell) {
      const isBlock = ['P', 'DIV', 'LI', 'H1', 'H2', 'H3', 'H4'].includes(node.nodeName);
      words += isBlock && words.trim() !== '' && !words.endsWith('\n') ? '\n' : '';
      node.childNodes.forEach(walk);
      words += isBlock ? '\n' : '';
    }
  };
  walk(cell);
  return words.replaceAll('\u00a0', ' ').replace(/ *\n */g, '\n').replace(/\n{2,}/g, '\n').trim();
}

// Tabs part cells and line breaks rows, but not inside quotation marks.
function fromText(text) {
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  if (!source.includes('\t')) {
    return isQuotedColumn(source) ? rowsOf(source) : [[source]];
  }

  return rowsOf(source);
}

const isQuotedColumn = source => /^"(?:[^"]|"")*"(?:\n|$)/.test(source);

function rowsOf(source) {
  const rows = [['']];
  const put = words => { rows.at(-1)[rows.at(-1).length - 1] += words; };
  let isQuoted = false;
  for (let at = 0; at < source.length; at++) {
    const sign = source[at];
    if (isQuoted && sign === '"' && source[at + 1] === '"') {
      put('"');
      at++;
    } else if (sign === '"' && (isQuoted || rows.at(-1).at(-1) === '')) {
      isQuoted = !isQuoted;
    } else if (!isQuoted && sign === '\t') {
      rows.at(-1).push('');
    } else if (!isQuoted && sign === '\n') {
      rows.push(['']);
    } else {
      put(sign);
    }
  }

  return rows;
}

// ---- where it belongs

const plain = words => words.toLowerCase().replaceAll('ё', 'е').replace(/[^a-zа-я0-9№]+/g, ' ').trim();

// `columns`: [{ kind, heading, isWritable }] of the table; `at`: the column where one stands. Says for each pasted column where it
// goes (a kind, or nothing), whether the first row is a heading, and whether that is sure.
export function placeOf(rows, columns, at) {
  const byHeading = rows[0].map(words => columns.find(column => plain(words) !== '' && plain(column.heading) === plain(words)));
  const isHeading = rows.length > 1 && byHeading.filter(Boolean).length >= Math.max(2, rows[0].filter(words => words !== '').length / 2);
  if (isHeading) {
    const kinds = byHeading.map(column => column?.isWritable ? column.kind : nowhere);
    return { kinds, isHeading, isSure: byHeading.every((column, place) => column || rows.every(row => row[place] === '')) };
  }

  // A whole row of the table, its numbers included, belongs to its own columns wherever one stands.
  const start = rows[0].length === columns.length && rows.every(row => /^\d*\.?$/.test(row[0])) && columns[0].kind === 'Number' ? 0 : at;
  const kinds = rows[0].map((_, place) => columns[start + place]?.isWritable ? columns[start + place].kind : nowhere);
  const isSure = rows[0].every((_, place) => columns[start + place] !== undefined || rows.every(row => row[place] === ''));
  return { kinds, isHeading, isSure };
}

// Asks where the pasted columns belong. Resolves to the kinds, or to nothing.
export class PasteQuestion {
  #dialog;
  #resolve = null;

  constructor(dialog) {
    this.#dialog = dialog;
    dialog.addEventListener('click', event => {
      const answer = event.target.closest('[data-answer]')?.dataset.answer;
      if (answer !== undefined) {
        this.#finish(answer === 'paste' ? [...dialog.querySelectorAll('select')].map(select => select.value) : null);
      }
    });
    dialog.addEventListener('close', () => this.#finish(null));
  }

  ask(rows, columns, { kinds, isHeading }) {
    const shown = isHeading ? rows.slice(1) : rows;
    this.#dialog.querySelector('.why').textContent =
      `Строк: ${shown.length}, граф: ${rows[0].length}. Не все графы нашли своё место: выберите, что куда вставить.`;
    const table = document.createElement('table');
    const choices = table.createTHead().insertRow();
    rows[0].forEach((words, at) => choices.appendChild(heading(columns, kinds[at], isHeading ? words : `графа ${at + 1}`)));
    shown.slice(0, rowsShown).forEach(row => {
      const line = table.insertRow();
      row.forEach(words => { line.insertCell().textContent = words; });
    });
    this.#dialog.querySelector('.preview').replaceChildren(table);
    this.#dialog.showModal();
    return new Promise(resolve => { this.#resolve = resolve; });
  }

  #finish(answer) {
    const resolve = this.#resolve;
    this.#resolve = null;
    this.#dialog.close();
    resolve?.(answer);
  }
}

function heading(columns, kind, words) {
  const cell = document.createElement('th');
  const select = document.createElement('select');
  select.setAttribute('aria-label', `Куда вставить: ${words}`);
  select.append(new Option('не вставлять', nowhere, false, kind === nowhere));
  columns.filter(column => column.isWritable).forEach(column => select.append(new Option(column.heading, column.kind, false, column.kind === kind)));
  cell.append(select);
  return cell;
}
