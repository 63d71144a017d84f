// Prints the given names of all locales of @faker-js/faker (MIT), one a line.
// Run in a folder where that package is installed: node givennames.mjs > given.txt
import { allLocales } from '@faker-js/faker';

const names = new Set();
for (const locale of Object.values(allLocales)) {
  for (const list of Object.values(locale.person?.first_name ?? {})) {
    for (const name of list ?? []) names.add(name);
  }
}
console.log([...names].sort().join('\n'));
