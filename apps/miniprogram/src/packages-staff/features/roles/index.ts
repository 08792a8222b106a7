export { useMyRoles } from './use-my-roles';
