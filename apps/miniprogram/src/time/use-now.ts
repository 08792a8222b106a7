import { useEffect, useState } from 'react';
import { now } from '@/platform/clock';

const TICK_MS = 30_000;

/** The present moment, refreshed twice a minute so that what is left never lies. */
export function useNow(): number {
  const [moment, setMoment] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setMoment(now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return moment;
}
