export * from './staff-request';
