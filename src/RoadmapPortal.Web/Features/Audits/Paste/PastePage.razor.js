// A table out of Word or Excel is put into the field as text with tabs, merged cells in their first place, and sent to be looked at.
import { readClipboard } from '../../Roadmaps/Edit/PasteQuestion.razor.js';

const form = document.querySelector('form[data-copied-table]');
const field = form?.querySelector('textarea');

// As spreadsheets quote what has line breaks, tabs or quotation marks in it.
const quoted = words => (/[\t\n"]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words);

field?.addEventListener('paste', event => {
  const { rows } = readClipboard(event.clipboardData);
  if (rows.length > 1 && field.value.trim() === '' || field.selectionStart === 0 && field.selectionEnd === field.value.length && rows.length > 1) {
    event.preventDefault();
    field.value = rows.map(row => row.map(quoted).join('\t')).join('\n');
    form.requestSubmit(form.querySelector('button[value="look"]'));
  }
});
