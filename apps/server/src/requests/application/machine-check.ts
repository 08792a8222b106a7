import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { machineFaults } from '@yige/domain';

/** The service does not start on a life-cycle with a dead end or a status nobody reaches. */
@Injectable()
export class MachineCheck implements OnApplicationBootstrap {
  onApplicationBootstrap(): void {
    const faults = machineFaults();
    if (faults.length > 0) throw new Error(`the request life-cycle is faulty: ${faults.join('; ')}`);
  }
}
