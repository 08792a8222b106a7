import { guardStatements, guardUnits, takeFindings } from './statement-guard.js';

/** For every spec on a database (jest.http.config.js and its kin): a test in which a rule of the databases was broken fails, with the statement. */
guardStatements();
guardUnits();

afterEach(() => {
  const findings = takeFindings();
  if (findings.length > 0) throw new Error(`not for every database that the service runs on:\n${findings.map((finding) => ` - ${finding}`).join('\n')}`);
});
