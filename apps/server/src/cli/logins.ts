/** What may be a login, as the contract has it. */
export const isLogin = (typed: string): boolean => /^[a-z0-9][a-z0-9._@-]{2,59}$/.test(typed);
