/** A setting that keeps the service from starting; its message is for the person at the terminal. */
export class ConfigError extends Error {}
