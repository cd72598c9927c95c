/** Prints the tables of cases as the document that stands in docs/cases.md. */
import { casesDocument } from './document.ts'

process.stdout.write(casesDocument())
