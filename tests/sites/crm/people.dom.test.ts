import { expect, it } from 'vitest';
import { peopleIn } from '@/utils/sites/crm/people';

/* Contacts with what a list says of them besides the name. */

function inPage(html: string): Element {
  document.body.innerHTML = html;
  return document.body.firstElementChild!;
}

it('takes role, department and whether somebody left from the columns of a table', () => {
  const table = inPage(
    `<table><thead><tr><th>Name</th><th>Contact Role</th><th>Abteilung</th><th>Status</th></tr></thead><tbody>
     <tr><td><a href="/contact/1">Ana Petrov</a></td><td>Economic buyer</td><td>Finance</td><td>Active</td></tr>
     <tr><td><a href="/contact/2">Ravi Shah</a></td><td></td><td>IT</td><td>Inactive</td></tr></tbody></table>`,
  );
  expect(peopleIn([table])).toEqual([
    { name: 'Ana Petrov', role: 'Economic buyer', department: 'Finance' },
    { name: 'Ravi Shah', department: 'IT', inactive: true },
  ]);
});

it('does the same in a grid without a table', () => {
  const grid = inPage(
    `<div role="grid"><div role="row"><div role="columnheader">Full name</div><div role="columnheader">Job title</div></div>
     <div role="row"><div role="gridcell"><a href="/contact/1">Ana Petrov</a></div><div role="gridcell">Head of planning</div></div></div>`,
  );
  expect(peopleIn([grid])).toEqual([{ name: 'Ana Petrov', role: 'Head of planning' }]);
});

it('tells a mark beside a name from a role', () => {
  const list = inPage(
    `<ul><li><a href="/contact/1">Ana Petrov</a> · Champion</li><li><a href="/contact/2">Ravi Shah</a> <em>left the company</em></li><li><s><a href="/contact/3">Bo Lind</a></s></li></ul>`,
  );
  expect(peopleIn([list])).toEqual([
    { name: 'Ana Petrov', role: 'Champion' },
    { name: 'Ravi Shah', inactive: true },
    { name: 'Bo Lind', inactive: true },
  ]);
});

it('leaves a table alone whose headings do not fit its rows', () => {
  const table = inPage(
    `<table><thead><tr><th>Name</th></tr></thead><tbody><tr><td><a href="/contact/1">Ana Petrov</a></td><td>Finance</td></tr></tbody></table>`,
  );
  expect(peopleIn([table])).toEqual([{ name: 'Ana Petrov' }]);
});
