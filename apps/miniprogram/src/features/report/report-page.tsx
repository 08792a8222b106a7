import { useEffect, useState } from 'react';
import { STAFF } from '@/packages-staff/routes';
import { replace } from '@/platform/navigation';
import { wasBrought } from '@/platform/photos';
import { session } from '@/platform/session';
import { ReportForm } from './report-form';

/** Whoever serves and sends photos here from a chat (聊天素材打开) files for the neighbour who sent them; everybody else reports something of their own. */
export function ReportPage() {
  const [relays] = useState(() => session.get() !== null && wasBrought());
  useEffect(() => {
    if (relays) replace(STAFF.relay);
  }, [relays]);
  return relays ? null : <ReportForm />;
}
