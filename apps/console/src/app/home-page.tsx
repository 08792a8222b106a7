import { Navigate } from 'react-router';
import { useMe } from '../features/session/index.js';
import { homePath } from './navigation.js';

/** Everybody starts where their work is. */
export function Component() {
  return <Navigate to={homePath(useMe())} replace />;
}
