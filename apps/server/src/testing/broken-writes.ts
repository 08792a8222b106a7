import type { UnitOfWork } from '../platform/database/unit-of-work.js';

type Holds = () => boolean | Promise<boolean>;

/** The database is away for one write: the first that begins when this holds. */
export function failWrite(uow: UnitOfWork, holds: Holds): void {
  const run = uow.run.bind(uow);
  uow.run = async (work) => {
    if (!(await holds())) return run(work);
    uow.run = run;
    throw new Error('the database is away');
  };
}

/** The connection breaks at one commit that stands all the same, the first after which this holds: the work is run again, as a unit of work does with what no answer came of. */
export function loseCommit(uow: UnitOfWork, holds: Holds): void {
  const run = uow.run.bind(uow);
  uow.run = async (work) => {
    const result = await run(work);
    if (!(await holds())) return result;
    uow.run = run;
    return run(work);
  };
}
